import type { Choice, KindContext } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { objectField } from '../../sheets/columns.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { heightOf, linesOf } from './height.ts';
import type { ExportColumn, Layout } from './layout.ts';
import { serialOfDay, serialOfMoment } from './serial.ts';

/** Style numbers of a column's cells in the workbook. */
export interface CellStyles {
  readonly usual: string;
  readonly fraction: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text as XML; what reads like one of Excel's own escapes (`_x000D_`) is escaped itself. */
export const xmlText = (text: string) =>
  // most texts are plain, and looking costs less than replacing
  special.test(text)
    ? text
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(/[&<>"\r]|[^\P{Cc}\t\n]/gu, (char) => escapes[char] ?? '')
    : text;

// oxlint-disable-next-line no-control-regex -- control characters are what XML cannot hold
const special = /[&<>"_\x00-\x1f\x7f-\x9f]/;
const space = /\s/;

/** Whether a text has space around it. Most end in letters or in Chinese, which no pattern needs to be asked about. */
function isEdged(text: string): boolean {
  const isSpace = (code: number) =>
    code <= 32 || (code >= 0xa0 && (code < 0x3001 || code >= 0xf000) && space.test(String.fromCharCode(code)));
  return text !== '' && (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)));
}

/** What stands between a cell's style and its end, where it holds a text. */
const textContent = (text: string) =>
  `" t="inlineStr"><is><t${isEdged(text) || text.includes('\n') ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t></is></c>`;

/** A cell of text at an address, in a style. */
export const textCell = (at: string, style: string, text: string) => `<c r="${at}" s="${style}${textContent(text)}`;
/** A cell with a number. */
export const numberCell = (at: string, style: string, number: number | string) =>
  `<c r="${at}" s="${style}"><v>${number}</v></c>`;

type WriteCell = (row: PlainRow, at: string) => string;

/** Writes the rows of an export, cell by cell as each column's kind asks. Texts are never formulas. */
export function rowWriter(
  layout: Layout,
  styles: readonly CellStyles[],
  context: KindContext,
  choices: ReadonlyMap<string, readonly Choice[]>,
  checkOf: (row: PlainRow) => string,
  leastHeight: (row: PlainRow) => number = () => 0,
): (row: PlainRow, number: number) => string {
  const writers = layout.columns.map((column, at) =>
    cellWriter(column, styles[at]!, context, choices.get(column.list ?? '')),
  );
  const letters = layout.columns.map((column) => column.letters);
  const identity = layout.isPivot ? () => '' : identityWriter(layout, styles[layout.columns.length]!.usual, checkOf);
  return (row, number) => {
    let cells = '';
    for (let at = 0; at < writers.length; at++) cells += writers[at]!(row, letters[at]! + number);
    const tall = layout.isPivot ? '' : height(layout.columns, row, leastHeight(row));
    return `<row r="${number}"${tall}>${cells}${identity(row, number)}</row>`;
  };
}

/** The hidden cells that an import knows a row by. */
const identityWriter =
  ({ id, version, check }: Layout, style: string, checkOf: (row: PlainRow) => string) =>
  (row: PlainRow, number: number) =>
    textCell(`${id}${number}`, style, row.id) +
    numberCell(`${version}${number}`, style, row['version'] as number) +
    textCell(`${check}${number}`, style, checkOf(row));

function cellWriter(
  column: ExportColumn,
  styles: CellStyles,
  context: KindContext,
  choices: readonly Choice[] = [],
): WriteCell {
  const { key, kind } = column;
  const empty = (at: string) => `<c r="${at}" s="${styles.usual}"/>`;
  const write = valueWriter(column, styles, context, choices);
  if (kind !== 'reference') return (row, at) => (row[key] == null ? empty(at) : write(row[key], at));
  const [object, label] = [objectField(key), sheets[column.to!].label];
  return (row, at) => {
    const text = (row[object] as PlainRow | null)?.[label] ?? row[key];
    return text == null ? empty(at) : textCell(at, styles.usual, String(text));
  };
}

function valueWriter({ kind }: ExportColumn, styles: CellStyles, context: KindContext, choices: readonly Choice[]) {
  if (kind === 'choice' || kind === 'state') return choiceWriter(styles, context, choices);
  const { format } = kindOf({ kind });
  const asText = (value: unknown, at: string) => textCell(at, styles.usual, format(value as string, context));
  if (kind === 'date') return serialWriter(serialOfDay, styles, asText);
  if (kind === 'dateTime' || kind === 'clock') return serialWriter(serialOfMoment(context.timeZone), styles, asText);
  // A cell that is not ticked stays empty: a column of 否 hides the few 是.
  if (kind === 'flag')
    return (value: unknown, at: string) => (value ? asText(value, at) : `<c r="${at}" s="${styles.usual}"/>`);
  if (kind === 'integer' || kind === 'files')
    return (value: unknown, at: string) => numberCell(at, styles.usual, value as number);
  if (kind === 'decimal' || kind === 'money' || kind === 'percent') return decimalWriter(styles, asText);
  return asText;
}

/** The entries of a list, each made XML once. */
function choiceWriter({ usual }: CellStyles, { locale }: KindContext, choices: readonly Choice[]): WriteValue {
  const contents = new Map(choices.map((choice) => [choice.code, usual + textContent(choice[locale])]));
  return (value, at) => `<c r="${at}" s="${contents.get(value as string) ?? usual + textContent(value as string)}`;
}

type WriteValue = (value: unknown, at: string) => string;

const serialWriter =
  (serialOf: (value: string) => number | null, { usual, fraction }: CellStyles, asText: WriteValue): WriteValue =>
  (value, at) => {
    const serial = serialOf(value as string);
    return serial === null ? asText(value, at) : numberCell(at, Number.isInteger(serial) ? usual : fraction, serial);
  };

// Excel keeps 15 digits: a longer number goes as text, which is read back exactly.
const decimalWriter =
  ({ usual, fraction }: CellStyles, asText: WriteValue): WriteValue =>
  (value, at) => {
    const decimal = value as string;
    if (decimal.replace(/[-.]/g, '').length > 15) return asText(value, at);
    return numberCell(at, /\.0*[1-9]/.test(decimal) ? fraction : usual, decimal);
  };

const mostLines = 12;

/** A row is as high as its longest text, up to a limit. */
function height(columns: readonly ExportColumn[], row: PlainRow, least: number): string {
  let lines = 1;
  for (const { key, kind, width } of columns) {
    const text = row[key];
    if ((kind === 'longText' || kind === 'text') && typeof text === 'string')
      lines = Math.max(lines, linesOf(text, width));
  }
  return ` ht="${Math.max(least, heightOf(Math.min(lines, mostLines)))}" customHeight="1"`;
}
