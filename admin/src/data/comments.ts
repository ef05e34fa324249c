import { comments as sheet } from '@redress/schema/sheets/comments.ts';
import type { RaRecord } from 'react-admin';
import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { SheetDataProvider } from './dataProvider.ts';
import { readEvery } from './readEvery.ts';

/** What somebody said about a row or one of its cells. */
export interface Comment extends RaRecord {
  readonly id: string;
  readonly text: string;
  readonly columnKey: string | null;
  readonly rowId: string;
  readonly writtenAt: string;
  readonly isResolved: boolean;
  readonly authorId: string;
  readonly author: { readonly name: string };
}

const upwards = { field: 'writtenAt', order: 'ASC' } as const;

/** Comments through the sheet they are rows of. */
export function createComments(provider: SheetDataProvider) {
  const change = async (row: Parameters<SheetDataProvider['change']>[1][number]) => {
    const { changeSet, rows } = await provider.change(sheet, [row], 'REJECT_ALL', crypto.randomUUID());
    const refused = rows[0]?.outcome === 'REJECTED';
    if (refused) throw new Error(rows[0]?.cells.find(({ message }) => message)?.message ?? rows[0]?.message ?? '');
    return changeSet ?? null;
  };
  return {
    /** All comments of a row, oldest first. */
    of: (rowId: string): Promise<readonly Comment[]> =>
      readEvery(provider, sheet.key, { filter: { rowId: { eq: rowId } }, sort: upwards }),
    /** Where comments of a sheet are still open: row by row, how many by column. */
    async open(key: string): Promise<Map<string, Record<string, number>>> {
      const found = new Map<string, Record<string, number>>();
      const filter = { sheet: { eq: key }, isResolved: { eq: false } };
      const meta = { columns: ['rowId', 'columnKey'] };
      for (const { rowId, columnKey } of await readEvery<Comment>(provider, sheet.key, { filter, sort: upwards, meta }))
        count(found, rowId, columnKey ?? '');
      return found;
    },
    write: (patch: Readonly<Record<string, CellValue | null>>) => change({ patch }),
    resolve: ({ id, isResolved }: Comment) =>
      change({ id, base: { values: { isResolved } }, patch: { isResolved: !isResolved } }),
    /** Gives the change set that can be undone. */
    remove: ({ id }: Comment) => change({ id, patch: {}, void: true }),
  };
}

export type Comments = ReturnType<typeof createComments>;

function count(found: Map<string, Record<string, number>>, row: string, column: string) {
  const marks = found.get(row) ?? {};
  found.set(row, { ...marks, [column]: (marks[column] ?? 0) + 1 });
}
