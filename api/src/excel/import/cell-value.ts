import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';
import { canonicalDecimal } from '@redress/schema/kinds/decimal-text.ts';
import type { CellValue, Kind, KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { type CellContent, isEmpty, isFormula, type PlainContent } from '../reader/cell.ts';
import { wallClockOf, wallClockOfPlain } from '../reader/serial.ts';

/** What became of a cell: its value, nothing to take over (`kept`), or why it cannot be read; and what should be said about it. */
export type CellOutcome =
  | {
      readonly value: CellValue | null;
      readonly notes: readonly ErrorCode[];
      /** The text says more than the value: what it says, and what of it is told once. */
      readonly saidMore?: { readonly text: string; readonly about: string };
    }
  | { readonly kept: true; readonly notes: readonly ErrorCode[]; readonly formula?: CellValue | null }
  | { readonly code: ErrorCode; readonly params: ErrorParams; readonly notes: readonly ErrorCode[] };

type Family = 'words' | 'number' | 'date' | 'flag';
const families: Readonly<Record<KindName, Family>> = {
  text: 'words',
  longText: 'words',
  code: 'words',
  choice: 'words',
  state: 'words',
  reference: 'words',
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  money: 'number',
  files: 'number',
  date: 'date',
  dateTime: 'date',
  clock: 'date',
  flag: 'flag',
};

export interface CellContext extends KindContext {
  readonly date1904: boolean;
  /** The file was exported from here, and wrote no formulas. */
  readonly isExported?: boolean;
}

/** Reads a cell of a file into the canonical value of a column's kind. */
export function readCell(content: CellContent | undefined, kind: KindName, context: CellContext): CellOutcome {
  if (content === undefined) return { value: null, notes: [] };
  if (!isFormula(content)) return readPlain(content, kind, context);
  if (content.formula === null) return { code: 'FORMULA_NO_VALUE', params: {}, notes: [] };
  if (isEmpty(content.formula)) return { kept: true, notes: [] };
  const outcome = readPlain(content.formula, kind, context);
  // Text such as =1+1 becomes a formula when other programs save the file: its result is not what was written.
  const isWords = families[kind] === 'words';
  if (isWords && context.isExported)
    return { kept: true, notes: ['FORMULA_IN_TEXT'], ...('value' in outcome && { formula: outcome.value }) };
  if (isWords && typeof content.formula === 'number') return { kept: true, notes: ['FORMULA_IN_TEXT'] };
  return 'value' in outcome ? { ...outcome, notes: ['FORMULA_VALUE_USED', ...outcome.notes] } : outcome;
}

function readPlain(content: PlainContent, kind: KindName, context: CellContext): CellOutcome {
  const family = families[kind];
  if (typeof content === 'string') return parsed(kindOf({ kind }).parse(content, context));
  if (typeof content === 'object' && 'error' in content) {
    return { code: family === 'date' ? 'DATE_INVALID' : 'CELL_ERROR', params: { text: content.error }, notes: [] };
  }
  if (family === 'date') return readDate(content, kind, context);
  if (family === 'number') return readNumber(content, kind, context);
  const text = shownText(content, context);
  const notes = typeof content === 'number' && family === 'words' ? codeNotes(content, kind) : [];
  return parsed(kindOf({ kind }).parse(text, context), notes);
}

function parsed(result: ReturnType<Kind['parse']>, notes: readonly ErrorCode[] = []): CellOutcome {
  if (!result.ok) return { code: result.code, params: result.params ?? {}, notes };
  return { value: result.value, notes: result.warning ? [...notes, result.warning] : notes };
}

const isImprecise = (number: number) => Math.abs(number) >= 1e15;

function codeNotes(number: number, kind: KindName): ErrorCode[] {
  const notes: ErrorCode[] = kind === 'code' || kind === 'reference' ? ['TEXT_FROM_NUMBER'] : [];
  return isImprecise(number) ? [...notes, 'PRECISION_LOST'] : notes;
}

/** A number as Excel shows it: 15 digits, no exponent. */
const plainNumber = (number: number) => canonicalDecimal(number.toPrecision(15));

function shownText(content: Exclude<PlainContent, string | { error: string }>, { date1904 }: CellContext): string {
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number') return plainNumber(content);
  if ('shown' in content) return content.shown;
  const text = wallClockOf(content.serial, date1904);
  if (text === null) return plainNumber(content.serial);
  return text
    .replace(/T00:00:00$/, '')
    .replace('T', ' ')
    .replace(/:00$/, '');
}

function readNumber(content: Exclude<PlainContent, string>, kind: KindName, context: CellContext): CellOutcome {
  const number =
    typeof content === 'number' ? content : typeof content === 'object' && 'number' in content ? content.number : null;
  const invalid = kind === 'integer' ? 'INTEGER_INVALID' : 'NUMBER_INVALID';
  if (number === null)
    return { code: invalid, params: { text: shownText(content as { serial: number }, context) }, notes: [] };
  return parsed(kindOf({ kind }).canon(plainNumber(number), context), isImprecise(number) ? ['PRECISION_LOST'] : []);
}

function readDate(
  content: Exclude<PlainContent, string | { error: string }>,
  kind: KindName,
  context: CellContext,
): CellOutcome {
  const isSerial = typeof content === 'object' && 'serial' in content;
  const text = isSerial
    ? wallClockOf(content.serial, context.date1904)
    : typeof content === 'number'
      ? wallClockOfPlain(content, context.date1904)
      : shownText(content, context);
  if (text !== null) return parsed(kindOf({ kind }).parse(text, context));
  return {
    code: 'DATE_INVALID',
    params: { text: isSerial ? content.serial : plainNumber(content as number) },
    notes: [],
  };
}
