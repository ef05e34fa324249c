import { type Runner, run } from '../sheets/statement.ts';
import type { UnitDraft } from './drafts.ts';
import type { Refusal } from './model.ts';

/** Columns that must hold something: all required ones of a new row, the patched ones of another. A number is given later. */
export function missing({ store, before, patch, after }: UnitDraft, set: Record<string, unknown>): Refusal[] {
  const numbered = store.sheet.numbering?.column;
  return store.columns
    .filter(
      ({ key, required }) => required && key !== numbered && key !== 'position' && (before === null || key in patch),
    )
    .filter(({ key }) => (set[key] ?? after[key] ?? null) === null)
    .map(({ key }) => ({ column: key, code: 'REQUIRED' }));
}

/** Refusals of drafts whose value of a unique column is another row's, in the table or in the same change. */
export async function duplicates(runner: Runner, drafts: readonly UnitDraft[]): Promise<Map<UnitDraft, Refusal>> {
  const refused = new Map<UnitDraft, Refusal>();
  for (const [store, group] of Map.groupBy(drafts, (draft) => draft.store)) {
    for (const column of store.columns.filter(({ unique }) => unique)) {
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

async function takenBy(runner: Runner, table: string, column: string, values: string[]): Promise<Map<string, string>> {
  // a number stays taken when its row is voided: numbers are never given twice
  const text = `select ${column} as value, id::text as id from ${table} where ${column} = any($1::text[])${column === 'number' ? '' : ' and voided_at is null'}`;
  const { rows } = await run<{ value: string; id: string }>(runner, text, [values]);
  return new Map(rows.map(({ value, id }) => [value, id]));
}
