import { type Runner, run } from '../sheets/statement.ts';
import type { RowWrite } from './plan.ts';
import { storeOf } from './stores.ts';

const numbered = (write: RowWrite) =>
  write.op === 'CREATE' &&
  (storeOf(write.sheet).sheet.numbering !== undefined || storeOf(write.sheet).byKey.has('sequence'));

/** Whether committing these writes takes numbers, and so needs a transaction. */
export const needsNumbers = (writes: readonly RowWrite[]) => writes.some(numbered);

/**
 * Gives new rows their numbers, `CC-2026-00123`, and their running number. Counters are rows locked until the commit, taken in
 * one order: no number is given twice and none is lost by a failure. Numbers that came with a row push the counter past them.
 */
export async function giveNumbers(
  runner: Runner,
  writes: readonly RowWrite[],
  now: Temporal.Instant,
  timeZone: string,
): Promise<void> {
  const year = now.toZonedDateTimeISO(timeZone).year;
  const fresh = writes.filter(numbered).toSorted((a, b) => (a.sheet < b.sheet ? -1 : 1));
  for (const [key, group] of Map.groupBy(fresh, ({ sheet }) => sheet)) {
    const { sheet, byKey } = storeOf(key);
    if (byKey.has('sequence')) await giveSequence(runner, key, group);
    if (!sheet.numbering) continue;
    const { column, prefix } = sheet.numbering;
    const scope = `${prefix}-${year}`;
    const brought = group.map(({ set }) => numberIn(set[column], scope)).filter((n) => n > 0);
    const open = group.filter(({ set }) => set[column] == null);
    const last = await take(runner, scope, open.length, Math.max(0, ...brought));
    open.forEach(
      (write, at) => (write.set[column] = `${scope}-${String(last - open.length + at + 1).padStart(5, '0')}`),
    );
  }
}

async function giveSequence(runner: Runner, key: string, group: readonly RowWrite[]) {
  const last = await take(runner, `${key}.sequence`, group.length, 0);
  group.forEach((write, at) => (write.set['sequence'] = last - group.length + at + 1));
}

const numberIn = (value: unknown, scope: string) => {
  const match =
    typeof value === 'string' && value.startsWith(`${scope}-`) ? /^\d{1,9}$/.exec(value.slice(scope.length + 1)) : null;
  return match ? Number(match[0]) : 0;
};

/** Moves a counter on by `count`, past `floor`; gives its new value. */
async function take(runner: Runner, scope: string, count: number, floor: number): Promise<number> {
  const text = `insert into number_counter as c (scope, value) values ($1, $3::int + $2::int)
    on conflict (scope) do update set value = greatest(c.value, $3::int) + $2::int returning value`;
  const { rows } = await run<{ value: number }>(runner, text, [scope, count, floor]);
  return rows[0]!.value;
}
