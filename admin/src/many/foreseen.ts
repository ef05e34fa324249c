import type { RaRecord } from 'react-admin';
import type { ChangeOutcome, RowOutcome } from '../grid/cell.ts';

/** What a change would do to many rows. */
export interface Foreseen {
  readonly total: number;
  readonly done: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Rows that are refused, or in part, by the reason. */
  readonly reasons: readonly { readonly message: string; readonly rows: readonly string[] }[];
}

const isBad = ({ outcome }: RowOutcome['cells'][number]) =>
  outcome === 'REJECTED' || outcome === 'CONFLICT' || outcome === 'NEEDS_INPUT';

/** Counts the outcomes of the asked rows (parts follow them in the answer); refusals by reason, rows by their label. */
export function foresee({ rows: outcomes }: ChangeOutcome, rows: readonly RaRecord[], label: string): Foreseen {
  const reasons = new Map<string, string[]>();
  let [done, unchanged, refused] = [0, 0, 0];
  rows.forEach((row, index) => {
    const { outcome, cells, message } = outcomes[index]!;
    if (outcome === 'UNCHANGED') unchanged++;
    else if (outcome === 'REJECTED') refused++;
    else done++;
    const bad = cells.filter(isBad).map((cell) => cell.message);
    const said = bad.length === 0 && outcome === 'REJECTED' ? [message] : bad;
    for (const reason of new Set(said.map((text) => text ?? '')))
      reasons.set(reason, [...(reasons.get(reason) ?? []), String(row[label] ?? row.id)]);
  });
  const listed = [...reasons].map(([reason, of]) => ({ message: reason, rows: of }));
  return { total: rows.length, done, unchanged, refused, reasons: listed };
}
