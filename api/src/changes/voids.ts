import { type Runner, run } from '../sheets/statement.ts';
import type { Intent } from './intent.ts';
import { childStores, type Store, type StoreKey } from './stores.ts';

/**
 * Adds to the voided rows the rows that belong to them (a voided complaint leaves no claim behind), and to the restored ones
 * those that were voided along with them. They follow the asked ones.
 */
export async function withParts(runner: Runner, intents: readonly Intent[]): Promise<readonly Intent[]> {
  const all = [...intents];
  const asked = new Set(intents.map(({ id }) => id));
  for (let level = intents.filter(({ verb }) => verb); level.length > 0;) {
    const below: Intent[] = [];
    for (const group of Map.groupBy(level, ({ sheet, verb }) => `${verb} ${sheet}`).values()) {
      for (const store of childStores(group[0]!.sheet)) below.push(...(await belonging(runner, store, group, asked)));
    }
    all.push(...below);
    level = below;
  }
  return all;
}

const standing = 'c.voided_at is null';
/** Voided by the change set that voided the row it belongs to. */
const voidedAlong = (via: string) => `c.voided_at is not null and exists (select 1 from change_cell mine
  join change_cell above on above.change_set_id = mine.change_set_id and above.op = 'VOID' and above.row_id = c.${via}
  where mine.row_id = c.id and mine.op = 'VOID' and mine.row_version = c.version)`;

async function belonging(
  runner: Runner,
  store: Store,
  parents: readonly Intent[],
  asked: Set<string>,
): Promise<Intent[]> {
  const via = store.byKey.get(store.root!.via)!.name;
  const { verb } = parents[0]!;
  const text = `select c.id::text as id from ${store.sheet.table} c
    where c.${via} = any($1::uuid[]) and ${verb === 'void' ? standing : voidedAlong(via)}`;
  const { rows } = await run<{ id: string }>(runner, text, [parents.map(({ id }) => id)]);
  const open = rows.filter(({ id }) => !asked.has(id));
  for (const { id } of open) asked.add(id);
  return open.map(({ id }) => ({ sheet: store.sheet.key as StoreKey, id, isNew: false, patch: {}, verb }));
}
