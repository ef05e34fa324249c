import { type Runner, run } from '../sheets/statement.ts';
import type { Intent } from './intent.ts';
import { partStore, type StoreKey, storeOf } from './stores.ts';

/** Adds to the voided rows the rows that are parts of them: a voided complaint leaves no claim behind. They follow the asked ones. */
export async function withParts(runner: Runner, intents: readonly Intent[]): Promise<readonly Intent[]> {
  const voided = intents.filter(({ verb, sheet }) => verb === 'void' && storeOf(sheet).sheet.parts);
  if (voided.length === 0) return intents;
  const asked = new Set(intents.map(({ id }) => id));
  const more: Intent[] = [];
  for (const [key, group] of Map.groupBy(voided, ({ sheet }) => sheet)) {
    const { sheet } = storeOf(key);
    for (const part of Object.keys(sheet.parts!)) {
      const store = partStore(sheet, part);
      const text = `select id::text as id from ${store.sheet.table} where ${sheet.parts![part]!.via} = any($1::uuid[]) and voided_at is null`;
      const { rows } = await run<{ id: string }>(runner, text, [group.map(({ id }) => id)]);
      for (const { id } of rows) {
        if (!asked.has(id))
          more.push({ sheet: store.sheet.key as StoreKey, id, isNew: false, patch: {}, verb: 'void' });
      }
    }
  }
  return [...intents, ...more];
}
