import type { Draft, SheetModel } from '../changes/model.ts';
import { inOrder, lockComplaint, notNegative } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Names and units of the products that drafts refer to, by id. */
type Products = ReadonlyMap<string, { readonly name: string; readonly unit: string | null }>;

export const complaintLineModel: SheetModel<Products> = {
  locks: lockComplaint,
  facts: async (runner, drafts) => readProducts(runner, drafts),
  decide(draft, products, { timeZone }) {
    const refusals = [
      ...notNegative(draft, ['orderQuantity', 'shippedQuantity', 'defectiveQuantity']),
      ...inOrder(draft, [['producedOn', 'shippedOn']], timeZone),
    ];
    return refusals.length > 0 ? { refusals } : { set: namedAfterProduct(draft, products) };
  },
};

/** A line takes name and unit from its product until somebody writes his own. */
function namedAfterProduct({ patch, after }: Draft, products: Products) {
  const product = patch['productId'] ? products.get(patch['productId'] as string) : undefined;
  if (!product) return {};
  return { productName: after['productName'] ?? product.name, unit: after['unit'] ?? product.unit };
}

async function readProducts(runner: Runner, drafts: readonly Draft[]): Promise<Products> {
  const ids = [...new Set(drafts.flatMap(({ patch }) => (patch['productId'] ? [patch['productId'] as string] : [])))];
  if (ids.length === 0) return new Map();
  const { rows } = await run<{ id: string; name: string; unit: string | null }>(
    runner,
    'select id::text as id, name, unit from product where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
