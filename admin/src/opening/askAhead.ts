import { withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../data/backend.ts';
import { BLOCK } from '../grid/rows.ts';
import { askedColumns } from '../sheet/askedColumns.ts';
import { sheetSource } from '../sheet/sheetSource.ts';
import { choicesQuery, fieldsQuery, sessionQuery } from '../sheet/surroundingQueries.ts';
import { outdatedOf, queryOf, type Told, viewOf } from '../views/view.ts';
import { viewsQuery } from '../views/viewsQuery.ts';

/** Asks for what every page needs, at once and while its code is still being fetched; for nothing where nobody is signed in. */
export async function askAhead(backend: Backend, queries: QueryClient): Promise<void> {
  await backend.authProvider.arrive();
  void queries.prefetchQuery(sessionQuery(backend));
  void queries.prefetchQuery(choicesQuery(backend));
  void queries.prefetchQuery(fieldsQuery(backend));
}

/** Asks for the first rows of the view that a sheet will be opened with. */
export async function askForRows(backend: Backend, queries: QueryClient, catalogued: SheetDef, told: Told) {
  await backend.authProvider.arrive();
  const [fields, saved] = await Promise.all([
    queries.fetchQuery(fieldsQuery(backend)),
    queries.fetchQuery(viewsQuery(backend, catalogued)),
  ]);
  const sheet = withFields(catalogued, fields);
  const { settings } = viewOf(sheet, saved, told, outdatedOf(saved, told));
  const columns = askedColumns(
    sheet,
    settings.columns.map(({ key }) => key),
  );
  const source = sheetSource(
    backend,
    () => sheet,
    () => columns,
    () => settings.colours,
  );
  const { signal } = new AbortController();
  source.loadAhead(queryOf(settings), { offset: 0, limit: BLOCK, withTotal: true, signal });
}
