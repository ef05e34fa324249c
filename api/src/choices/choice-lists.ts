import type { Choice } from '@redress/schema/kinds/kind.ts';
import { type Runner, run } from '../sheets/statement.ts';

export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;

interface Entry {
  list: string;
  code: string;
  zh: string;
  en: string;
  aliases: string | null;
}

// The lists hardly change and every change of a cell needs them: they are kept for a moment, and forgotten when this process changes one.
const kept = new WeakMap<object, { readonly until: number; readonly lists: Promise<ChoiceLists> }>();
const keepFor = 5_000;

/** Every choice list with its entries in use, in their order. `owner` is what the copy is kept for: the pool. */
export function choiceLists(owner: object, runner: Runner): Promise<ChoiceLists> {
  const known = kept.get(owner);
  if (known && known.until > performance.now()) return known.lists;
  const lists = readLists(runner);
  kept.set(owner, { until: performance.now() + keepFor, lists });
  lists.catch(() => kept.delete(owner));
  return lists;
}

export const forgetChoiceLists = (owner: object) => kept.delete(owner);

async function readLists(runner: Runner): Promise<ChoiceLists> {
  const text = `select list, code, zh, en, aliases from choice where voided_at is null and is_active order by list, position, code`;
  const { rows } = await run<Entry>(runner, text, []);
  const byList = Map.groupBy(rows, (entry) => entry.list);
  return new Map([...byList].map(([list, entries]) => [list, entries.map(choiceOf)]));
}

const choiceOf = ({ code, zh, en, aliases }: Entry): Choice => ({
  code,
  zh,
  en,
  ...(aliases && { aliases: aliases.split(/[,,;;、\n]/).map((alias) => alias.trim()) }),
});
