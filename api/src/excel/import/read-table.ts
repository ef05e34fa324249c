import type { CellValue, Choice, KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import { addressOf, type CellContent } from '../reader/cell.ts';
import type { MappedHeading, SourceHeading } from '../reader/header.ts';
import type { KnownColumn } from '../reader/heading.ts';
import type { Mapping } from '../reader/mapping.ts';
import type { Notice } from '../reader/notice.ts';
import type { PicturePlace } from '../reader/pictures.ts';
import { readRawTable } from '../reader/read-raw-table.ts';
import type { RawTable } from '../reader/read-file.ts';
import type { RawRow } from '../reader/table.ts';
import { ColumnReader } from './column-reader.ts';
import { partOf, tickOf } from './convert.ts';
import { Notices } from './notices.ts';
import type { Problem } from './problem.ts';

/** A column to look for, and how its cells are read. */
export interface ReadColumn extends KnownColumn {
  readonly kind: KindName;
  readonly choices?: readonly Choice[];
  readonly max?: number;
  readonly scale?: number;
  /** No two rows of a file may hold the same value. */
  readonly unique?: boolean;
  /** Read although nobody may write it, to tell who changed it that he did so in vain. */
  readonly isCompared?: boolean;
}

/** A data row: canonical values by column. A column that is absent was left as it is (formula not taken over). */
export interface TableRow {
  readonly row: number;
  readonly values: Record<string, CellValue | null>;
  /** What formulas gave in text columns of a file that was exported from here. */
  readonly formulas?: Record<string, CellValue | null>;
  /** What the file says of columns that nobody may write. */
  readonly readOnly?: Record<string, CellValue | null>;
}

export interface Table {
  readonly sheet: string;
  /** What an exported workbook says of itself. */
  readonly meta: Readonly<Record<string, string>>;
  readonly headings: readonly MappedHeading[];
  /** Last row of the header. */
  readonly headerRow: number;
  /** Read from a form, label beside value, instead of rows. */
  readonly isForm: boolean;
  /** Every column that has a heading, and a few of its values by its number. */
  readonly source: readonly SourceHeading[];
  readonly samples: ReadonlyMap<number, readonly string[]>;
  readonly rows: TableRow[];
  readonly problems: Problem[];
  readonly notices: Notice[];
  /** Where pictures lie on the sheet. */
  readonly pictures: readonly PicturePlace[];
  /** Every sheet of the workbook that is a list. */
  readonly lists: readonly string[];
  /** Address of a row's cell in a column; null where the file has no such column. */
  readonly addressOf: (row: number, key: string) => string | null;
}

/** Reads the table of a file: finds its header among the columns given, and every cell by its column's kind. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  columns: readonly ReadColumn[],
  context: KindContext,
  mapping?: Mapping,
  sheetName?: string,
): Promise<Table> {
  const reading = new Reading(columns, { ...context, inFile: true }, mapping);
  const asked = { fileName, columns: columns.map(plainColumn), mapping, sheetName };
  const head = await readRawTable(bytes, asked, (rows, rawHead) => {
    for (const row of rows) reading.add(row, rawHead);
  });
  const problems = [...reading.problems, ...duplicates(columns, head.header.mapped, reading.rows)];
  const notices = [...headingNotices(head, columns), ...head.notices, ...reading.notices.list()];
  const places = new Map(head.header.mapped.map((heading) => [heading.key, heading]));
  const address = (row: number, key: string) => {
    const heading = places.get(key);
    return heading ? (heading.cell ?? addressOf(row, heading.column)) : null;
  };
  const { sheet, meta, header, samples, pictures, lists } = head;
  const { mapped: headings, columns: source } = header;
  const isForm = header.isForm ?? false;
  return {
    sheet,
    meta,
    headerRow: header.lastRow,
    isForm,
    headings,
    source,
    samples,
    rows: reading.rows,
    problems,
    notices,
    pictures,
    lists,
    addressOf: address,
  };
}

// What the worker needs of a column; the rest stays here.
const plainColumn = ({ key, names, aliases, readOnly, isIdentity, required, isNeeded }: ReadColumn): KnownColumn => ({
  key,
  names,
  aliases,
  readOnly,
  isIdentity,
  required,
  isNeeded,
});

class Reading {
  readonly rows: TableRow[] = [];
  readonly problems: Problem[] = [];
  readonly notices = new Notices();
  private readonly columns: ReadonlyMap<string, ReadColumn>;
  private readonly context: KindContext;

  private readonly constants: readonly [string, string][];
  private readers: { readonly isExported: boolean; readonly readers: ReadonlyMap<string, ColumnReader> } | undefined;

  constructor(columns: readonly ReadColumn[], context: KindContext, mapping: Mapping | undefined) {
    this.columns = new Map(columns.map((column) => [column.key, column]));
    this.context = context;
    this.constants = Object.entries(mapping?.constants ?? {}).filter(([key]) => this.columns.has(key));
  }

  add({ number, contents }: RawRow, { header, date1904, meta }: Pick<RawTable, 'header' | 'date1904' | 'meta'>) {
    const row: Required<TableRow> = { row: number, values: {}, formulas: {}, readOnly: {} };
    const { isExported, readers } = (this.readers ??= this.readersOf({ header, date1904, meta }));
    for (const [at, heading] of header.mapped.entries()) {
      const column = this.columns.get(heading.key)!;
      const cell = heading.cell ?? addressOf(number, heading.column);
      if (!column.readOnly) this.read(convert(contents[at], heading, column), column.key, cell, row);
      else if (isExported && column.isCompared) {
        const outcome = readers.get(column.key)!.read(contents[at]);
        if ('value' in outcome) row.readOnly[column.key] = outcome.value;
      }
    }
    for (const [key, text] of this.constants) if (row.values[key] == null) this.read(text, key, `A${number}`, row);
    this.rows.push(lean(row));
  }

  private readersOf({ header, date1904, meta }: Pick<RawTable, 'header' | 'date1904' | 'meta'>) {
    const isExported = header.mapped.some(({ key }) => this.columns.get(key)!.isIdentity);
    const context = { ...this.context, ...(isExported && zoneIn(meta)), date1904, isExported };
    const readers = new Map([...this.columns].map(([key, column]) => [key, new ColumnReader(column, context)]));
    return { isExported, readers };
  }

  private read(
    content: CellContent | undefined,
    key: string,
    cell: string,
    { row, values, formulas }: Required<TableRow>,
  ) {
    const outcome = this.readers!.readers.get(key)!.read(content);
    for (const code of outcome.notes) this.notices.add(code, key, cell);
    // several columns of ticks may stand for one
    if ('value' in outcome) values[key] = outcome.value ?? values[key] ?? null;
    if ('formula' in outcome) formulas[key] = outcome.formula!;
    if ('code' in outcome) this.problems.push({ row, cell, column: key, code: outcome.code, params: outcome.params });
  }
}

/** The zone in which an export wrote its moments: the site may have moved since. */
function zoneIn({ timeZone = '' }: RawTable['meta']): { timeZone?: string } {
  return zones.has(timeZone) ? { timeZone } : {};
}

const zones: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

function convert(content: CellContent | undefined, { split, tick }: MappedHeading, { kind }: ReadColumn) {
  if (tick !== undefined) return tickOf(content, tick);
  return split ? partOf(content, split, kind === 'longText') : content;
}

const isFilled = (values: object) => Object.keys(values).length > 0;

/** Fifty thousand empty objects are a few megabytes. */
const lean = ({ row, values, formulas, readOnly }: Required<TableRow>): TableRow => ({
  row,
  values,
  ...(isFilled(formulas) && { formulas }),
  ...(isFilled(readOnly) && { readOnly }),
});

function headingNotices({ header }: Pick<RawTable, 'header'>, columns: readonly ReadColumn[]): Notice[] {
  const readOnly = new Set(columns.filter((column) => column.readOnly).map(({ key }) => key));
  return [
    ...header.mapped
      .filter(({ key }) => readOnly.has(key))
      .map(
        ({ key, heading, address }) =>
          ({ code: 'COLUMN_READ_ONLY', column: key, cell: address, params: { heading } }) as const,
      ),
    ...header.ignored.map(
      ({ heading, address }) => ({ code: 'COLUMN_IGNORED', cell: address, params: { heading } }) as const,
    ),
  ];
}

/** Every row of a file that shares its value of a unique column with another one. */
function duplicates(
  columns: readonly ReadColumn[],
  headings: readonly MappedHeading[],
  rows: readonly TableRow[],
): Problem[] {
  return headings.flatMap(({ key, column }) => {
    if (!columns.find((one) => one.key === key)?.unique) return [];
    const same = Map.groupBy(rows, ({ values }) => values[key] ?? null);
    return [...same].flatMap(([value, group]) => {
      if (value === null || group.length < 2) return [];
      const cells = group.map(({ row }) => addressOf(row, column));
      const params = { text: String(value), cells: cells.join(', ') };
      return group.map(
        ({ row }, at) => ({ row, cell: cells[at]!, column: key, code: 'DUPLICATE_KEY_IN_FILE', params }) as const,
      );
    });
  });
}
