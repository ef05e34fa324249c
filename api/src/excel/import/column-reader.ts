import { type CellContent, isFormula } from '../reader/cell.ts';
import { type CellContext, type CellOutcome, readCell } from './cell-value.ts';
import { lostIn } from './read-as.ts';
import type { ReadColumn } from './read-table.ts';

const mostKnown = 10_000;
const various = new Set(['text', 'longText', 'code']);

/** Reads the cells of one column. Twenty thousand rows have a few hundred days, customers and quantities: each is read once. */
export class ColumnReader {
  private readonly column: ReadColumn;
  private readonly context: CellContext;
  private readonly known: Map<unknown, CellOutcome> | undefined;

  constructor(column: ReadColumn, context: CellContext) {
    const { kind, choices, max, scale } = column;
    this.column = column;
    this.context = { ...context, choices, max, scale };
    if (!various.has(kind)) this.known = new Map();
  }

  read(content: CellContent | undefined): CellOutcome {
    const key = this.known && keyOf(content);
    const known = key !== undefined && this.known!.get(key);
    if (known) return known;
    const outcome = withMore(readCell(content, this.column.kind, this.context), content, this.column);
    if (key !== undefined && this.known!.size < mostKnown) this.known!.set(key, outcome);
    return outcome;
  }
}

function withMore(outcome: CellOutcome, content: CellContent | undefined, column: ReadColumn): CellOutcome {
  const text = content !== undefined && isFormula(content) ? content.formula : content;
  if (typeof text !== 'string' || !('value' in outcome) || outcome.value === null) return outcome;
  const about = lostIn(text, outcome.value, column);
  return about === undefined ? outcome : { ...outcome, saidMore: { text, about } };
}

// no text of a cell begins so: XML cannot hold it
const dated = (serial: number) => `\u0000${serial}`;

function keyOf(content: CellContent | undefined): string | number | undefined {
  if (typeof content === 'string' || typeof content === 'number') return content;
  return typeof content === 'object' && 'serial' in content ? dated(content.serial) : undefined;
}
