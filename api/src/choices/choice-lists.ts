import type { Choice } from '@redress/schema/kinds/kind.ts';
import { type Runner, run } from '../sheets/statement.ts';

export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;
/** Codes of every list, of entries that are switched off too: rows may still hold them. */
type ChoiceCodes = ReadonlyMap<string, ReadonlySet<string>>;

interface Entry {
  list: string;
  code: string;
  zh: string;
  en: string;
  aliases: string | null;
  isActive: boolean;
}

interface Kept {
  readonly lists: ChoiceLists;
  readonly codes: ChoiceCodes;
}

// The lists hardly change and every change of a cell needs them: they are kept for a moment, and forgotten when this process changes one.
const kept = new WeakMap<object, { readonly until: number; readonly read: Promise<Kept> }>();
const keepFor = 5_000;

/** Every choice list with its entries in use, in their order. `owner` is what the copy is kept for: the pool. */
export const choiceLists = async (owner: object, runner: Runner): Promise<ChoiceLists> =>
  (await keptOf(owner, runner)).lists;

/** Every code that a choice of each list may have in a row. */
export const choiceCodes = async (owner: object, runner: Runner): Promise<ChoiceCodes> =>
  (await keptOf(owner, runner)).codes;

function keptOf(owner: object, runner: Runner): Promise<Kept> {
  const known = kept.get(owner);
  if (known && known.until > performance.now()) return known.read;
  const read = readLists(runner);
  kept.set(owner, { until: performance.now() + keepFor, read });
  read.catch(() => kept.delete(owner));
  return read;
}

export const forgetChoiceLists = (owner: object) => kept.delete(owner);

async function readLists(runner: Runner): Promise<Kept> {
  const text = `select list, code, zh, en, aliases, is_active as "isActive" from choice where voided_at is null
    order by list, position, code`;
  const { rows } = await run<Entry>(runner, text, []);
  const byList = Map.groupBy(rows, (entry) => entry.list);
  const active = (entries: readonly Entry[]) => entries.filter(({ isActive }) => isActive).map(choiceOf);
  return {
    lists: new Map([...byList].map(([list, entries]) => [list, active(entries)])),
    codes: new Map([...byList].map(([list, entries]) => [list, new Set(entries.map(({ code }) => code))])),
  };
}

const choiceOf = ({ code, zh, en, aliases }: Entry): Choice => ({
  code,
  zh,
  en,
  ...(aliases && { aliases: aliases.split(/[,,;;、\n]/).map((alias) => alias.trim()) }),
});
