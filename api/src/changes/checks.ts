import { type Runner, run } from '../sheets/statement.ts';
import type { UnitDraft } from './drafts.ts';
import type { Refusal } from './model.ts';
import type { StoredColumn } from './stores.ts';
import { refuseRow, type Unit } from './units.ts';

/** Columns that must hold something: all required ones of a new row, the patched ones of another. */
export function missing(
  { unit, part, store, before, patch, after }: UnitDraft,
  set: Record<string, unknown>,
): Refusal[] {
  return [...store.required, ...(part ? [] : unit.requiredFields)]
    .filter((key) => before === null || key in patch)
    .filter((key) => (set[key] ?? after[key] ?? null) === null)
    .map((column) => ({ column, code: 'REQUIRED' }));
}

/** Refusals of drafts whose value of a unique column is another row's, in the table or in the same change. */
export async function duplicates(runner: Runner, drafts: readonly UnitDraft[]): Promise<Map<UnitDraft, Refusal>> {
  const refused = new Map<UnitDraft, Refusal>();
  for (const [store, group] of Map.groupBy(drafts, (draft) => draft.store)) {
    for (const column of store.unique) {
      const asking = group.filter(({ patch }) => patch[column.key] != null);
      if (asking.length === 0) continue;
      const taken = await takenBy(
        runner,
        store.sheet.table,
        column.name,
        asking.map(({ patch }) => patch[column.key] as string),
      );
      for (const draft of asking) {
        const value = draft.patch[column.key] as string;
        const owner = taken.get(value);
        if (owner !== undefined && owner !== draft.id)
          refused.set(draft, { column: column.key, code: 'DUPLICATE_KEY', params: { text: value } });
        else taken.set(value, draft.id);
      }
    }
  }
  return refused;
}

/** Refuses to bring back rows whose value of a unique column another row has taken since, and the parts of such rows. */
export async function refuseTaken(runner: Runner, units: readonly Unit[]): Promise<void> {
  const back = units.filter(({ intent, result }) => intent.verb === 'restore' && result.outcome !== 'REJECTED');
  for (const [store, group] of Map.groupBy(back, (unit) => unit.store)) {
    for (const column of store.unique) await refuseTwins(runner, group, column);
  }
  const refused = new Set(back.flatMap(({ intent, result }) => (result.outcome === 'REJECTED' ? [intent.id] : [])));
  for (const unit of back) {
    const via = unit.store.root?.via;
    if (via && refused.has(unit.before!.values[via] as string)) refuseRow(unit, 'ROW_NOT_FOUND');
  }
}

async function refuseTwins(runner: Runner, units: readonly Unit[], { key, name }: StoredColumn): Promise<void> {
  const valued = units.filter(({ before }) => before!.values[key] != null);
  if (valued.length === 0) return;
  const valueOf = ({ before }: Unit) => String(before!.values[key]);
  const taken = await takenBy(runner, valued[0]!.store.sheet.table, name, valued.map(valueOf));
  for (const unit of valued) {
    const text = valueOf(unit);
    const owner = taken.get(text);
    if (owner !== undefined && owner !== unit.intent.id) refuseRow(unit, 'DUPLICATE_KEY', { column: key, text });
  }
}

// A number stays taken when its row is voided, since numbers are never given twice; but an import that was undone never was.
const stillTaken = `not exists (select from change_cell c join change_set s on s.id = c.change_set_id
  join change_set u on u.id = s.undoes where c.row_id = t.id and c.row_version = t.version and c.op = 'VOID' and u.source = 'IMPORT')`;

/** Who holds each value; a row in use before a voided one. Each half has an index that leads to its rows. */
async function takenBy(runner: Runner, table: string, column: string, values: string[]): Promise<Map<string, string>> {
  const holders = `select t.${column} as value, t.id::text as id from ${table} t where t.${column} = any($1::text[]) and t.voided_at`;
  const voided = column === 'number' ? `${holders} is not null and ${stillTaken} union all ` : '';
  const { rows } = await run<{ value: string; id: string }>(runner, `${voided}${holders} is null`, [values]);
  return new Map(rows.map(({ value, id }) => [value, id]));
}
