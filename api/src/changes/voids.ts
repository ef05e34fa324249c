import { type Runner, run } from '../sheets/statement.ts';
import type { Intent } from './intent.ts';
import { childStores, type Store, type StoreKey } from './stores.ts';

/** Adds to the voided rows the rows that belong to them: a voided complaint leaves no claim behind. They follow the asked ones. */
export async function withParts(runner: Runner, intents: readonly Intent[]): Promise<readonly Intent[]> {
  const all = [...intents];
  const asked = new Set(intents.map(({ id }) => id));
  for (let level = intents.filter(({ verb }) => verb === 'void'); level.length > 0;) {
    const below: Intent[] = [];
    for (const [key, group] of Map.groupBy(level, ({ sheet }) => sheet)) {
      for (const store of childStores(key)) below.push(...(await voided(runner, store, group, asked)));
    }
    all.push(...below);
    level = below;
  }
  return all;
}

async function voided(runner: Runner, store: Store, parents: readonly Intent[], asked: Set<string>): Promise<Intent[]> {
  const via = store.byKey.get(store.root!.via)!.name;
  const text = `select id::text as id from ${store.sheet.table} where ${via} = any($1::uuid[]) and voided_at is null`;
  const { rows } = await run<{ id: string }>(runner, text, [parents.map(({ id }) => id)]);
  const open = rows.filter(({ id }) => !asked.has(id));
  for (const { id } of open) asked.add(id);
  return open.map(({ id }) => ({ sheet: store.sheet.key as StoreKey, id, isNew: false, patch: {}, verb: 'void' }));
}
