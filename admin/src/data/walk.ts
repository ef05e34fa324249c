import type { ApolloClient, DocumentNode } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { conditionOf, type EdgeWay, type Figures, type Grouping, type Hit, type Seeking } from '../grid/source.ts';
import type { Query, RowGroups, Stretch } from '../grid/source.ts';
import { apiColumn, apiFilter, apiOrder } from './customFields.ts';
import { orderOf } from './order.ts';
import { edgeDocument, figuresDocument, groupsDocument, hitDocument, positionDocument } from './sheetDocuments.ts';

/** What is asked of all rows of a query without reading them. */
export interface SheetWalk {
  edge(sheet: SheetDef, query: Query, way: EdgeWay): Promise<number>;
  hit(sheet: SheetDef, query: Query, text: string, way: Seeking): Promise<Hit | null>;
  figures(sheet: SheetDef, query: Query, stretch: Stretch, signal: AbortSignal): Promise<readonly Figures[]>;
  groups(sheet: SheetDef, query: Query, grouping: Grouping, signal: AbortSignal): Promise<RowGroups>;
  position(sheet: SheetDef, query: Query, id: string): Promise<number | null>;
}

const rowsOf = (sheet: SheetDef, query: Query) => ({
  filter: apiFilter(sheet, conditionOf(query)),
  search: query.search || undefined,
  orderBy: apiOrder(sheet, orderOf(sheet, query)),
});

/** Columns of the catalogue, and custom fields. */
const divided = (sheet: SheetDef, keys: readonly string[]) => {
  const isField = (key: string) => sheet.columns[key]?.custom === true;
  return [keys.filter((key) => !isField(key)), keys.filter(isField)] as const;
};

const directionOf = ({ isDown }: Pick<EdgeWay, 'isDown'>) => (isDown ? 'DOWN' : 'UP');

export function createSheetWalk(client: ApolloClient<unknown>): SheetWalk {
  const ask = async <T>(query: DocumentNode, variables: Record<string, unknown>, signal?: AbortSignal) => {
    const { data } = await client.query<{ walk: T }>({ query, variables, context: { fetchOptions: { signal } } });
    return data.walk;
  };
  return {
    async edge(sheet, query, { column, from, ...way }) {
      const variables = { ...rowsOf(sheet, query), ...apiColumn(sheet, column), from, direction: directionOf(way) };
      return (await ask<{ edge: number }>(edgeDocument(sheet), variables)).edge;
    },
    async hit(sheet, query, text, { from, columns: looked, ...way }) {
      const [columns, fields] = divided(sheet, looked);
      const variables = { ...rowsOf(sheet, query), text, from, direction: directionOf(way), columns, fields };
      return (await ask<{ hit: Hit | null }>(hitDocument(sheet), variables)).hit;
    },
    async figures(sheet, query, stretch, signal) {
      const { columns, ...part } = stretch;
      const [plain, fields] = divided(sheet, columns);
      const variables = { ...rowsOf(sheet, query), columns: plain, fields, ...part };
      return (await ask<{ figures: Figures[] }>(figuresDocument(sheet), variables, signal)).figures;
    },
    async groups(sheet, query, { contains, ...grouping }, signal) {
      const { by, sums, ...wanted } = grouping;
      const [[byColumns, byFields], [sumColumns, sumFields]] = [divided(sheet, by), divided(sheet, sums)];
      const variables = {
        ...rowsOf(sheet, query),
        ...wanted,
        by: byColumns,
        byFields,
        sums: sumColumns,
        sumFields,
        contains: contains || undefined,
      };
      const { groups } = await ask<{ groups: RowGroups }>(groupsDocument(sheet), variables, signal);
      // columns come before fields in the answer
      const asAsked = <T>(asked: readonly string[], answered: readonly string[], values: readonly T[]) =>
        asked.map((key) => values[answered.indexOf(key)]!);
      return {
        ...groups,
        groups: groups.groups.map((group) => ({
          ...group,
          values: asAsked(by, [...byColumns, ...byFields], group.values),
          sums: asAsked(sums, [...sumColumns, ...sumFields], group.sums),
          filled: asAsked(sums, [...sumColumns, ...sumFields], group.filled),
        })),
      };
    },
    async position(sheet, query, id) {
      return (await ask<{ position: number | null }>(positionDocument(sheet), { ...rowsOf(sheet, query), id }))
        .position;
    },
  };
}
