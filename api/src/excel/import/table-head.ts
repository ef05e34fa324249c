import { addressOf } from '../reader/cell.ts';
import type { Notice } from '../reader/notice.ts';
import { importNamedBy } from '../result/result-heading.ts';
import type { Head, RawTable } from '../reader/read-file.ts';
import type { ReadColumn, Table, TableHead } from './read-table.ts';

export function headOf({ sheet, meta, header, samples, lists }: Head): TableHead {
  const places = new Map(header.mapped.toReversed().map((heading) => [heading.key, heading]));
  const address = (row: number, key: string) => {
    const heading = places.get(key);
    return heading ? (heading.cell ?? addressOf(row, heading.column)) : null;
  };
  const { mapped: headings, columns: source, lastRow: headerRow, isForm = false, refusal } = header;
  return { sheet, meta, headings, headerRow, isForm, refusal, source, samples, lists, addressOf: address };
}

/** A table before its rows: what is said of its columns, and of what was left out. */
export const tableOf = (
  raw: Omit<RawTable, 'rows'>,
  columns: readonly ReadColumn[],
  rowNumbers: readonly number[],
): Table => ({
  ...headOf(raw),
  notices: [...headingNotices(raw, columns), ...raw.notices],
  pictures: raw.pictures,
  rowNumbers,
});

function headingNotices({ header }: Pick<RawTable, 'header'>, columns: readonly ReadColumn[]): Notice[] {
  const readOnly = new Set(columns.filter((column) => column.readOnly).map(({ key }) => key));
  // pictures that lie in its cells come in all the same
  const pictures = new Set(columns.filter(({ kind }) => kind === 'files').map(({ key }) => key));
  return [
    ...header.mapped
      .filter(({ key }) => readOnly.has(key) && !pictures.has(key))
      .map(
        ({ key, heading, address }) =>
          ({ code: 'COLUMN_READ_ONLY', column: key, cell: address, params: { heading } }) as const,
      ),
    ...header.ignored
      .filter((heading) => !importNamedBy([heading]))
      .map(({ heading, address }) => ({ code: 'COLUMN_IGNORED', cell: address, params: { heading } }) as const),
  ];
}
