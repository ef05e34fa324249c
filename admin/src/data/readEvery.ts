import type { GetListParams, RaRecord } from 'react-admin';
import type { SheetDataProvider } from './dataProvider.ts';

const AT_ONCE = 1000;

/** All rows of a sheet that a filter finds, however many, in the order of `sort`. */
export async function readEvery<R extends RaRecord>(
  provider: SheetDataProvider,
  sheet: string,
  params: Pick<GetListParams, 'filter' | 'sort' | 'signal'> & { readonly meta?: object },
): Promise<R[]> {
  const rows: R[] = [];
  let after: string | undefined;
  for (;;) {
    const { data, pageInfo, meta } = await provider.getList<R>(sheet, {
      ...params,
      pagination: { page: 1, perPage: AT_ONCE },
      meta: { ...params.meta, withTotal: false, after },
    });
    rows.push(...data);
    after = (meta as { endCursor?: string }).endCursor;
    if (!pageInfo?.hasNextPage || !after) return rows;
  }
}
