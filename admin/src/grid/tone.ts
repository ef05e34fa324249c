import { type GridColumn, type GridRow, valueOf } from './cell.ts';

const DAY = 24 * 3_600_000;

/** How a due moment stands at a moment (ms since 1970): past, within a day, or neither. */
const clockTone = (due: string, now: number): 'overdue' | 'soon' | undefined => {
  const left = Date.parse(due) - now;
  return left < 0 ? 'overdue' : left < DAY ? 'soon' : undefined;
};

/** The quiet colour of a cell: states by their code; due moments by the clock while they are unmet and the row is open. */
export function toneOf(column: GridColumn, row: GridRow): string | undefined {
  const value = valueOf(row, column.key);
  if (typeof value !== 'string') return undefined;
  if (column.kind === 'state') return `state-${value.toLowerCase().replaceAll('_', '-')}`;
  const isMet = (column.metBy && valueOf(row, column.metBy) !== null) || row.nextStates?.length === 0;
  return column.kind === 'clock' && !isMet ? clockTone(value, Date.now()) : undefined;
}
