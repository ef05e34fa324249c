import type { ApolloClient, DocumentNode } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { conditionOf, type EdgeWay, type Figures, type Grouping, type Hit } from '../grid/source.ts';
import type { Query, RowGroups, Stretch } from '../grid/source.ts';
import { edgeDocument, figuresDocument, groupsDocument, hitDocument, positionDocument } from './sheetDocuments.ts';

/** What is asked of all rows of a query without reading them. */
export interface SheetWalk {
  edge(sheet: SheetDef, query: Query, way: EdgeWay): Promise<number>;
  hit(sheet: SheetDef, query: Query, text: string, way: Omit<EdgeWay, 'column'>): Promise<Hit | null>;
  figures(sheet: SheetDef, query: Query, stretch: Stretch, signal: AbortSignal): Promise<readonly Figures[]>;
  groups(sheet: SheetDef, query: Query, grouping: Grouping, signal: AbortSignal): Promise<RowGroups>;
  position(sheet: SheetDef, query: Query, id: string): Promise<number | null>;
}

const rowsOf = (query: Query) => ({
  filter: conditionOf(query),
  search: query.search || undefined,
  orderBy: query.sort.map(({ column, descending }) => ({ column, direction: descending ? 'DESC' : 'ASC' })),
});
const directionOf = ({ isDown }: Pick<EdgeWay, 'isDown'>) => (isDown ? 'DOWN' : 'UP');

export function createSheetWalk(client: ApolloClient<unknown>): SheetWalk {
  const ask = async <T>(query: DocumentNode, variables: Record<string, unknown>, signal?: AbortSignal) => {
    const { data } = await client.query<{ walk: T }>({ query, variables, context: { fetchOptions: { signal } } });
    return data.walk;
  };
  return {
    async edge(sheet, query, { column, from, ...way }) {
      const variables = { ...rowsOf(query), column, from, direction: directionOf(way) };
      return (await ask<{ edge: number }>(edgeDocument(sheet), variables)).edge;
    },
    async hit(sheet, query, text, { from, ...way }) {
      const variables = { ...rowsOf(query), text, from, direction: directionOf(way) };
      return (await ask<{ hit: Hit | null }>(hitDocument(sheet), variables)).hit;
    },
    async figures(sheet, query, stretch, signal) {
      const variables = { ...rowsOf(query), ...stretch };
      return (await ask<{ figures: Figures[] }>(figuresDocument(sheet), variables, signal)).figures;
    },
    async groups(sheet, query, { contains, ...grouping }, signal) {
      const variables = { ...rowsOf(query), ...grouping, contains: contains || undefined };
      return (await ask<{ groups: RowGroups }>(groupsDocument(sheet), variables, signal)).groups;
    },
    async position(sheet, query, id) {
      return (await ask<{ position: number | null }>(positionDocument(sheet), { ...rowsOf(query), id })).position;
    },
  };
}
