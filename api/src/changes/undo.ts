import { DomainError } from '../app/domain-error.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Intent, Values } from './intent.ts';
import { isId } from './new-id.ts';
import type { Operation } from './plan.ts';
import { type StoreKey, storeOf } from './stores.ts';

interface Cell {
  sheet: StoreKey;
  row_id: string;
  op: Operation;
  column_key: string | null;
  before: unknown;
  after: unknown;
}

const inverse: Partial<Record<Operation, 'void' | 'restore'>> = { CREATE: 'void', RESTORE: 'void', VOID: 'restore' };

/**
 * The intents that put back what a change set did: old values with the new ones as base, so that a cell changed since is a
 * conflict; made rows are voided, voided ones brought back. An undo is a change set too: undoing it is the redo.
 */
export async function undoIntents(runner: Runner, changeSet: string): Promise<Intent[]> {
  const text = `select c.sheet, c.row_id::text, c.op, c.column_key, c.before, c.after from change_cell c
    where c.change_set_id = $1 and c.op <> 'TOUCH' order by c.seq desc`;
  const { rows } = isId(changeSet) ? await run<Cell>(runner, text, [changeSet]) : { rows: [] };
  if (rows.length === 0) throw new DomainError('CHANGE_SET_NOT_FOUND');
  const byRow = Map.groupBy(rows, (cell) => `${cell.sheet} ${cell.row_id}`);
  return [...byRow.values()].map((cells) => {
    const { sheet, row_id: id, op } = cells[0]!;
    const verb = inverse[op];
    // a made row is taken back as it was made: what somebody has changed since is not lost
    const base = op === 'CREATE' ? { values: cells[0]!.after as Values } : undefined;
    if (verb) return { sheet, id, isNew: false, base, patch: {}, verb };
    const { byKey } = storeOf(sheet);
    const written = cells.filter(({ column_key: key }) => !byKey.get(key!)?.follows);
    const pick = (of: (cell: Cell) => unknown): Values =>
      Object.fromEntries(written.map((cell) => [cell.column_key!, of(cell)]));
    return {
      sheet,
      id,
      isNew: false,
      base: { values: pick((cell) => cell.after) },
      patch: pick((cell) => cell.before),
    };
  });
}
