import type { CellValue, Choice, KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import type { MappedHeading, SourceHeading } from '../reader/header.ts';
import type { KnownColumn } from '../reader/heading.ts';
import type { Mapping } from '../reader/mapping.ts';
import type { Notice } from '../reader/notice.ts';
import { FileRefused, type Refusal } from '../reader/refusal.ts';
import type { PicturePlace } from '../reader/pictures.ts';
import type { Problem } from './problem.ts';
import { TableFile } from './table-file.ts';

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

/** Rows that stand together, some groups at once, and what cannot be read of them. */
export interface RowBatch {
  readonly groups: TableRow[][];
  readonly problems: Problem[];
}

/** What a file is taken for before its rows are read. */
export interface TableHead {
  readonly sheet: string;
  /** What an exported workbook says of itself. */
  readonly meta: Readonly<Record<string, string>>;
  readonly headings: readonly MappedHeading[];
  /** Last row of the header. */
  readonly headerRow: number;
  /** Read from a form, label beside value, instead of rows. */
  readonly isForm: boolean;
  /** Why its columns have to be said by somebody first. */
  readonly refusal: Refusal | undefined;
  /** Every column that has a heading, and a few of its values by its number. */
  readonly source: readonly SourceHeading[];
  readonly samples: ReadonlyMap<number, readonly string[]>;
  /** Every sheet of the workbook that is a list. */
  readonly lists: readonly string[];
  /** Address of a row's cell in a column; null where the file has no such column. */
  readonly addressOf: (row: number, key: string) => string | null;
}

/** A table whose rows are at hand, though not here. */
export interface Table extends TableHead {
  readonly notices: readonly Notice[];
  /** Where pictures lie on the sheet. */
  readonly pictures: readonly PicturePlace[];
  /** Numbers of the rows, where there are pictures. */
  readonly rowNumbers: readonly number[];
}

/** Reads the whole table of a file: finds its header among the columns given, and every cell by its column's kind. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  columns: readonly ReadColumn[],
  context: KindContext,
  mapping?: Mapping,
): Promise<Table & RowsRead> {
  await using file = await TableFile.open(bytes, { fileName, columns, context, mapping, together: null });
  const { refusal } = file.head;
  if (refusal) throw new FileRefused(refusal.code, refusal.params);
  const table = await file.take();
  const [rows, problems]: [TableRow[], Problem[]] = [[], []];
  for await (const batch of file.batches()) {
    rows.push(...batch.groups.flat());
    problems.push(...batch.problems);
  }
  return { ...table, rows, problems, notices: [...table.notices, ...file.notices] };
}

export interface RowsRead {
  readonly rows: TableRow[];
  readonly problems: Problem[];
}
