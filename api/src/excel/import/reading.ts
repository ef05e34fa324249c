import type { CellValue, KindContext } from '@redress/schema/kinds/kind.ts';
import { addressOf, type CellContent, isEmpty } from '../reader/cell.ts';
import type { MappedHeading } from '../reader/header.ts';
import type { Mapping } from '../reader/mapping.ts';
import type { RawTable } from '../reader/read-file.ts';
import type { RawRow } from '../reader/table.ts';
import { ColumnReader } from './column-reader.ts';
import { identityColumns } from './columns.ts';
import { partOf, tickOf } from './convert.ts';
import { Notices } from './notices.ts';
import type { Problem } from './problem.ts';
import type { ReadColumn, RowBatch, TableRow } from './read-table.ts';

/** Reads the cells of a table by the kinds of its columns, batch by batch, and gives rows that stand together as one. */
export class Reading {
  readonly notices = new Notices();
  private problems: Problem[] = [];
  private readonly columns: ReadonlyMap<string, ReadColumn>;
  private readonly mapped: readonly MappedHeading[];
  private readonly constants: readonly [string, string][];
  private readonly readers: ReadonlyMap<string, ColumnReader>;
  private readonly isExported: boolean;
  private readonly rows: (RawRow | undefined)[];
  /** What is wrong with rows because of others. */
  private readonly twice: ReadonlyMap<number, readonly Problem[]>;

  constructor(columns: readonly ReadColumn[], context: KindContext, mapping: Mapping | undefined, table: RawTable) {
    const { header, date1904, meta } = table;
    this.columns = new Map(columns.map((column) => [column.key, column]));
    this.mapped = header.mapped;
    this.rows = table.rows;
    this.constants = Object.entries(mapping?.constants ?? {}).filter(([key]) => this.columns.has(key));
    this.isExported = header.mapped.some(({ key }) => this.columns.get(key)!.isIdentity);
    const { isExported } = this;
    const inFile = { ...context, inFile: true as const, ...(isExported && zoneIn(meta)), date1904, isExported };
    this.readers = new Map(columns.map((column) => [column.key, new ColumnReader(column, inFile)]));
    this.twice = Map.groupBy(
      columns.flatMap((column) => (column.unique ? this.duplicates(column.key) : [])),
      ({ row }) => row,
    );
  }

  /** The rows in the order of the file, each given once. Rows with one value of the column `together` stand at the first of them. */
  *batches(size: number, together: string | null): Generator<RowBatch> {
    const groups = together === null ? this.rows.map((_, at) => [at]) : this.groupedBy(together);
    for (let from = 0; from < groups.length; from += size) {
      this.problems = [];
      const rows = groups.slice(from, from + size).map((places) => places.map((at) => this.take(at)));
      yield { groups: rows, problems: this.problems };
    }
  }

  // a row that has been read is not kept
  private take(at: number): TableRow {
    const raw = this.rows[at]!;
    this.rows[at] = undefined;
    const row = this.row(raw);
    this.problems.push(...(this.twice.get(raw.number) ?? []));
    return row;
  }

  private groupedBy(key: string): number[][] {
    const groups = new Map<unknown, number[]>();
    const own = this.mapped.findIndex((heading) => this.columns.get(heading.key)!.isIdentity);
    for (const [at, row] of this.rows.entries()) {
      const isExported = own >= 0 && !isEmpty(row!.contents[own]);
      const value = isExported ? null : this.valueOf(row!, key);
      const known = value === null ? undefined : groups.get(value);
      if (known) known.push(at);
      else groups.set(value ?? Symbol('alone'), [at]);
    }
    return [...groups.values()];
  }

  private valueOf({ contents }: RawRow, key: string): CellValue | null {
    for (const [at, heading] of this.mapped.entries()) {
      if (heading.key !== key) continue;
      const outcome = this.readers.get(key)!.read(convert(contents[at], heading, this.columns.get(key)!));
      if ('value' in outcome && outcome.value !== null) return outcome.value;
    }
    return null;
  }

  /** Every row of a file that shares its value of a unique column with another one. */
  private duplicates(key: string): Problem[] {
    const heading = this.mapped.find((one) => one.key === key);
    if (!heading) return [];
    const same = Map.groupBy(this.rows as RawRow[], (row) => this.valueOf(row, key));
    return [...same].flatMap(([value, group]) => {
      if (value === null || group.length < 2) return [];
      const cells = group.map(({ number }) => addressOf(number, heading.column));
      const params = { text: String(value), cells: cells.join(', ') };
      return group.map(
        ({ number }, at) =>
          ({ row: number, cell: cells[at]!, column: key, code: 'DUPLICATE_KEY_IN_FILE', params }) as const,
      );
    });
  }

  private row({ number, contents }: RawRow): TableRow {
    const row: Required<TableRow> = { row: number, values: {}, formulas: {}, readOnly: {} };
    for (const [at, heading] of this.mapped.entries()) {
      const column = this.columns.get(heading.key)!;
      if (!column.readOnly) this.read(convert(contents[at], heading, column), heading, row, heading.tick !== undefined);
      else if (this.isExported && column.isCompared) {
        const outcome = this.readers.get(column.key)!.read(contents[at]);
        if ('value' in outcome) row.readOnly[column.key] = outcome.value;
      }
    }
    for (const [key, text] of this.constants) if (row.values[key] == null) this.read(text, { key, column: 1 }, row);
    return lean(row);
  }

  private read(
    content: CellContent | undefined,
    { key, column, cell: place }: Pick<MappedHeading, 'key' | 'column' | 'cell'>,
    { row, values, formulas }: Required<TableRow>,
    isTick = false,
  ) {
    const outcome = this.readers.get(key)!.read(identityText(content, key));
    // several columns of ticks may stand for one: the first of them counts
    if ('value' in outcome && isTick && outcome.value !== null && (values[key] ?? null) !== null)
      this.notices.add('SEVERAL_TICKS', key, addressOf(row, column));
    else if ('value' in outcome) values[key] = outcome.value ?? values[key] ?? null;
    if (outcome.notes.length === 0 && !('formula' in outcome) && !('code' in outcome) && !('saidMore' in outcome))
      return;
    const cell = place ?? addressOf(row, column);
    if ('saidMore' in outcome && !isTick) {
      const { text, about } = outcome.saidMore!;
      this.notices.add('VALUE_READ_AS', key, cell, { text, value: String(outcome.value) }, about);
    }
    for (const code of outcome.notes) this.notices.add(code, key, cell);
    if ('formula' in outcome) formulas[key] = outcome.formula!;
    if ('code' in outcome) this.problems.push({ row, cell, column: key, code: outcome.code, params: outcome.params });
  }
}

/** Some programs write our codes in capitals. */
const identityText = (content: CellContent | undefined, key: string) =>
  typeof content === 'string' && identityColumns.has(key) ? content.toLowerCase() : content;

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
