import type { Draft, Made, SheetModel } from '../changes/model.ts';
import { lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** What a line takes from its product. */
interface Product {
  readonly name: string;
  readonly unit: string | null;
}
type Products = ReadonlyMap<string, Product>;

export const complaintLineModel: SheetModel<Products> = {
  locks: lockParent,
  facts: (runner, drafts, _circumstances, made) => readProducts(runner, drafts, made),
  decide: (draft, products) => ({ set: namedAfterProduct(draft, products) }),
};

/** A line takes name and unit from its product until somebody writes his own. */
function namedAfterProduct({ patch, after }: Draft, products: Products) {
  const product = patch['productId'] ? products.get(patch['productId'] as string) : undefined;
  if (!product) return {};
  return { productName: after['productName'] ?? product.name, unit: after['unit'] ?? product.unit };
}

async function readProducts(runner: Runner, drafts: readonly Draft[], made: Made): Promise<Products> {
  const ids = [...new Set(drafts.flatMap(({ patch }) => (patch['productId'] ? [patch['productId'] as string] : [])))];
  const fresh = ids.flatMap((id) => {
    const product = made('products', id);
    return product ? [[id, product as unknown as Product] as const] : [];
  });
  const known = new Map<string, Product>(fresh);
  const open = ids.filter((id) => !known.has(id));
  if (open.length === 0) return known;
  const text = 'select id::text as id, name, unit from product where id = any($1::uuid[])';
  const { rows } = await run<Product & { id: string }>(runner, text, [open]);
  for (const row of rows) known.set(row.id, row);
  return known;
}
