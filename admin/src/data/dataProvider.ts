import type { ApolloClient } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import buildGraphQLProvider from 'ra-data-graphql';
import type { DataProvider } from 'react-admin';
import type { ChangeOutcome, RowChange } from '../grid/cell.ts';
import { buildQuery } from './buildQuery.ts';
import { apiValues } from './customFields.ts';
import { sortOut } from './reach.ts';
import { changeDocument, undoDocument } from './sheetDocuments.ts';

export type ErrorPolicy = 'REJECT_ALL' | 'APPLY_VALID';

/** React-admin's data provider with the two writes of the grid. */
export type SheetDataProvider = DataProvider & {
  /** Sends rows as one change set; the answer's rows stand in their order. Throws `Unreachable` when it may be sent again. */
  change(sheet: SheetDef, rows: readonly RowChange[], policy: ErrorPolicy, key: string): Promise<ChangeOutcome>;
  /** What sending the rows would do. */
  tryOut(sheet: SheetDef, rows: readonly RowChange[], policy: ErrorPolicy): Promise<ChangeOutcome>;
  /** The server's inverse of a change set. */
  undo(changeSet: string, key: string): Promise<ChangeOutcome>;
};

export function createDataProvider(client: ApolloClient<unknown>): SheetDataProvider {
  const provider = buildGraphQLProvider({
    client,
    introspection: false,
    buildQuery: buildQuery as never,
    query: () => ({ fetchPolicy: 'no-cache' }),
  });
  const mutate = async (mutation: ReturnType<typeof changeDocument>, variables: Record<string, unknown>) => {
    const { data } = await client.mutate<{ result: ChangeOutcome }>({ mutation, variables }).catch(sortOut);
    return data!.result;
  };
  return {
    ...provider,
    supportAbortSignal: true,
    change: (sheet, rows, policy, key) =>
      mutate(changeDocument(sheet), { rows: rows.map((row) => apiChange(sheet, row)), policy, key }),
    tryOut: (sheet, rows, policy) =>
      mutate(changeDocument(sheet), { rows: rows.map((row) => apiChange(sheet, row)), policy, dryRun: true }),
    undo: (changeSet, key) => mutate(undoDocument, { changeSet, key }),
  };
}

const apiChange = (sheet: SheetDef, { base, patch, ...row }: RowChange) => ({
  ...row,
  ...(base && { base: { values: apiValues(sheet, base.values) } }),
  ...(!row.void && { patch: apiValues(sheet, patch) }),
});
