import type { DocumentNode } from '@apollo/client';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { GetListParams, GetManyReferenceParams, RaRecord } from 'react-admin';
import { apiFilter, apiOrder } from './customFields.ts';
import { changeDocument, listDocument, oneDocument } from './sheetDocuments.ts';

export interface OrderStep {
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What a list may be asked beyond react-admin's own parameters. */
interface ListMeta {
  /** An order of several columns, instead of react-admin's one. */
  readonly orderBy?: readonly OrderStep[];
  /** The sheet with its custom fields, where those are asked. */
  readonly sheet?: SheetDef;
  readonly columns?: readonly string[];
  readonly offset?: number;
  readonly after?: string;
  readonly before?: string;
  readonly withTotal?: boolean;
}

interface Built {
  readonly query: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly parseResponse: (response: { data: never }) => unknown;
}

interface PageData {
  readonly page: {
    readonly nodes: RaRecord[];
    readonly totalCount?: number;
    readonly pageInfo: {
      readonly startCursor?: string;
      readonly endCursor?: string;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}
const parsePage = ({ data: { page } }: { data: PageData }) => ({
  data: page.nodes,
  total: page.totalCount,
  pageInfo: { hasNextPage: page.pageInfo.hasNextPage, hasPreviousPage: page.pageInfo.hasPreviousPage },
  meta: { startCursor: page.pageInfo.startCursor, endCursor: page.pageInfo.endCursor },
});

/** `q` in a react-admin filter is the search; the rest is the server's own filter input. */
function list(plain: SheetDef, params: GetListParams, extra: Record<string, unknown> = {}): Built {
  const meta: ListMeta = params.meta ?? {};
  const sheet = meta.sheet ?? plain;
  const { q, ...filter } = { ...params.filter, ...extra };
  const { page = 1, perPage = 100 } = params.pagination ?? {};
  const place = meta.after
    ? { first: perPage, after: meta.after }
    : meta.before
      ? { last: perPage, before: meta.before }
      : { limit: perPage, offset: meta.offset ?? (page - 1) * perPage };
  const orderBy =
    meta.orderBy ?? (params.sort?.field ? [{ column: params.sort.field, direction: params.sort.order }] : undefined);
  return {
    query: listDocument(sheet, meta.columns, meta.withTotal ?? true),
    variables: {
      filter: apiFilter(sheet, filter),
      search: q || undefined,
      orderBy: orderBy && apiOrder(sheet, orderBy),
      ...place,
    },
    parseResponse: parsePage,
  };
}

function change(sheet: SheetDef, row: Record<string, unknown>, data: (id: string) => unknown): Built {
  return {
    query: changeDocument(sheet),
    variables: { rows: [row], policy: 'REJECT_ALL' },
    parseResponse: ({
      data: { result },
    }: {
      data: { result: { rows: { id: string; outcome: string; message?: string }[] } };
    }) => {
      const [answer] = result.rows;
      if (!answer || answer.outcome === 'REJECTED') throw new Error(answer?.message ?? 'REJECTED');
      return { data: data(answer.id) };
    },
  };
}

/** Our own way from react-admin's verbs to the contract: everything is read from the catalogue. */
export const buildQuery =
  () =>
  (verb: string, resource: string, params: never): Built => {
    const sheet = sheets[resource as SheetKey];
    const given = params as {
      id: string;
      ids: string[];
      data: RaRecord;
      previousData?: RaRecord;
    } & GetManyReferenceParams;
    switch (verb) {
      case 'GET_LIST':
        return list(sheet, given);
      case 'GET_MANY':
        return list(sheet, {
          filter: { id: { in: given.ids } },
          pagination: { page: 1, perPage: given.ids.length },
          meta: { withTotal: false },
        });
      case 'GET_MANY_REFERENCE':
        return list(sheet, given, { [given.target]: { eq: given.id } });
      case 'GET_ONE':
        return {
          query: oneDocument(sheet),
          variables: { id: given.id },
          parseResponse: ({ data }: { data: { row: RaRecord } }) => ({ data: data.row }),
        };
      case 'CREATE':
        return change(sheet, { patch: given.data }, (id) => ({ ...given.data, id }));
      case 'UPDATE':
        return change(
          sheet,
          { id: given.id, base: { values: basesOf(given.data, given.previousData) }, patch: given.data },
          (id) => ({ ...given.data, id }),
        );
      case 'DELETE':
        return change(sheet, { id: given.id, void: true }, (id) => ({ id }));
      default:
        throw new Error(`no ${verb} in this API`);
    }
  };

const basesOf = (patch: RaRecord, before: RaRecord | undefined) =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, before?.[key] ?? null]));
