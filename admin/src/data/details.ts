import { type ApolloClient, gql } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RaRecord } from 'react-admin';
import { type ChildSheet, childrenOf } from './childSheets.ts';
import { fieldsOf } from './sheetFields.ts';

/** What belongs to a row: how many rows of each child sheet there are, by its field. */
export type Counts = Readonly<Record<string, number>>;

export interface DetailReader {
  counts(id: string): Promise<Counts>;
  /** The rows of a child sheet that belong to a row, with these columns, in their places. */
  rows(id: string, child: ChildSheet, columns: readonly string[]): Promise<readonly RaRecord[]>;
}

interface Asked {
  readonly id: string;
  readonly child?: ChildSheet;
  readonly columns: readonly string[];
  readonly resolve: (row: RaRecord | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads what belongs to rows of a sheet: everything that is asked at one moment, for however many rows, in one query. */
export function createDetailReader(client: ApolloClient<unknown>, sheet: SheetDef): DetailReader {
  let waiting: Asked[] = [];
  const children = childrenOf(sheet);
  const send = async () => {
    const batch = waiting;
    waiting = [];
    try {
      const query = gql(documentOf(sheet, children, batch));
      const ids = [...new Set(batch.map(({ id }) => id))];
      const { data } = await client.query<{ page: { nodes: RaRecord[] } }>({ query, variables: { ids } });
      const rows = new Map(data.page.nodes.map((row) => [row.id, row]));
      for (const { id, resolve } of batch) resolve(rows.get(id));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const ask = (id: string, columns: readonly string[], child?: ChildSheet) =>
    new Promise<RaRecord | undefined>((resolve, reject) => {
      if (waiting.length === 0) setTimeout(() => void send());
      waiting.push({ id, child, columns, resolve, reject });
    });
  return {
    counts: async (id) => {
      const row = await ask(id, []);
      return Object.fromEntries(children.map(({ as }) => [as, (row?.[as] as unknown[] | undefined)?.length ?? 0]));
    },
    rows: async (id, child, columns) => ((await ask(id, columns, child))?.[child.as] as RaRecord[] | undefined) ?? [],
  };
}

/** Every child list at least with its ids, those that are looked at with their columns. */
function documentOf(sheet: SheetDef, children: readonly ChildSheet[], batch: readonly Asked[]): string {
  const lists = children.map(({ as, sheet: child }) => {
    const wanted = batch.filter((asked) => asked.child?.as === as);
    const columns = new Set(wanted.flatMap((asked) => asked.columns));
    return `${as} { ${columns.size > 0 ? fieldsOf(wanted[0]!.child?.sheet ?? child, [...columns]) : 'id'} }`;
  });
  return `query Details${sheet.type}($ids: [ID!]) {
    page: ${sheet.key}(filter: { id: { in: $ids } }, limit: 1000) { nodes { id ${lists.join(' ')} } }
  }`;
}
