import type { Query } from '../grid/source.ts';
import { orderOf } from './sheetSource.ts';

/** Where the server writes the present view as a workbook. */
export function exportUrl(
  sheet: string,
  columns: readonly string[],
  { filter, search, sort }: Query,
  language: string,
): string {
  const params = new URLSearchParams({ columns: columns.join(','), language });
  if (Object.keys(filter).length) params.set('filter', JSON.stringify(filter));
  if (search) params.set('search', search);
  params.set('orderBy', JSON.stringify(orderOf(sort)));
  return `/exports/${sheet}.xlsx?${params.toString()}`;
}
