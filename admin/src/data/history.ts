import { type ApolloClient, gql } from '@apollo/client';
import type { CellValue } from '@redress/schema/kinds/kind.ts';

/** One change of a cell, or the making, voiding or restoring of its row (no column). */
export interface PastChange {
  readonly changeSet: string;
  readonly at: string;
  readonly by: string;
  readonly source: string;
  readonly fileName: string | null;
  readonly column: string | null;
  readonly op: 'CREATE' | 'UPDATE' | 'VOID' | 'RESTORE';
  readonly before: CellValue | null;
  readonly beforeText: string | null;
  readonly afterText: string | null;
}

const historyDocument = gql(`query History($sheet: SheetKey!, $rowId: ID!, $column: String) {
  history(sheet: $sheet, rowId: $rowId, column: $column) {
    changeSet at by source fileName column op before beforeText afterText
  }
}`);

/** What became of a row or of one of its cells, newest first. */
export async function readHistory(
  client: ApolloClient<unknown>,
  sheet: string,
  rowId: string,
  column: string | null,
): Promise<readonly PastChange[]> {
  const variables = { sheet, rowId, column };
  const { data } = await client.query<{ history: PastChange[] }>({ query: historyDocument, variables });
  return data.history;
}
