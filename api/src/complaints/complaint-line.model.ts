import { fixedRights } from '../access/fixed-rights.ts';
import { heldRights } from '../access/held-rights.ts';
import type { Circumstances, Draft, Made, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, isOfSomebody, lockParent } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { finalStates } from './rules/state.ts';

/** What a line takes from its product. */
interface Product {
  readonly name: string;
  readonly unit: string | null;
}
type Products = ReadonlyMap<string, Product>;

interface Facts {
  readonly products: Products;
  /** Closed complaints whose facts this actor may not correct. */
  readonly closed: ReadonlySet<string>;
}

/** A line is a fact of its complaint: it stands once that is closed. */
export const complaintLineModel: SheetModel<Facts> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances, made) => ({
    products: await readProducts(runner, drafts, made),
    closed: await closedToActor(runner, drafts, circumstances, made),
  }),
  decide: (draft, { products, closed }) => ({
    set: namedAfterProduct(draft, products),
    ...(closed.has(complaintOf(draft)) && {
      refusals: Object.keys(draft.patch).map((column) => ({ column, ...refusal })),
    }),
  }),
  refuseVoid: (draft, { closed }, circumstances) =>
    isByPeople(circumstances) && closed.has(complaintOf(draft)) ? refusal : null,
};

const refusal: Refusal = { code: 'CASE_CLOSED', params: { right: fixedRights.override } };
const complaintOf = ({ after }: Draft) => after['complaintId'] as string;

async function closedToActor(
  runner: Runner,
  drafts: readonly Draft[],
  circumstances: Circumstances,
  made: Made,
): Promise<ReadonlySet<string>> {
  const ids = isOfSomebody(circumstances) ? drafts.map(complaintOf).filter((id) => !made('complaints', id)) : [];
  if (ids.length === 0) return new Set();
  const text = `select id::text as id from complaint
    where id = any($1::uuid[]) and state = any($2::text[]) and close_kind is not null`;
  const { rows } = await run<{ id: string }>(runner, text, [[...new Set(ids)], finalStates]);
  if (rows.length === 0) return new Set();
  const held = await heldRights(runner, circumstances.actor.id);
  return held.has(fixedRights.override) ? new Set() : new Set(rows.map(({ id }) => id));
}

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
