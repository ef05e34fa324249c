import type { Locale } from '@redress/schema/errors.ts';
import { labelIn } from '@redress/schema/sheets/label.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { RaRecord } from 'react-admin';
import type { Backend } from '../data/backend.ts';
import { readCustom } from '../data/customFields.ts';
import { orderOf } from '../data/order.ts';
import { sortOut } from '../data/reach.ts';
import { countOf, hasNextStates, objectOf, partsOf } from '../data/sheetFields.ts';
import type { GridRow } from '../grid/cell.ts';
import type { ColourRule } from '../grid/colours.ts';
import { conditionOf, type GridSource, type Page, type PageRequest, type Query } from '../grid/source.ts';
import { colouredRows } from './colouredRows.ts';
import { suggestRows } from './suggestRows.ts';

const AT_ONCE = 200;

interface Foreseeing {
  /** Asks for rows that the sheet's page will ask for first. */
  loadAhead(query: Query, page: PageRequest): void;
}

/** A sheet's rows and changes over the data provider. `sheet` and `columns` say what there is and what is asked for now. */
export function sheetSource(
  backend: Backend,
  sheet: () => SheetDef,
  columns: () => readonly string[],
  colours: () => readonly ColourRule[] = () => [],
): GridSource & Foreseeing {
  const { ahead, authProvider, dataProvider, news, live, walk } = backend;
  const { key } = sheet();
  const list = (params: object) => dataProvider.getList<RaRecord>(key, params);
  const rowOf = (record: RaRecord) => toRow(sheet(), record, backend.locale());
  const coloured = (rows: readonly GridRow[]) =>
    colouredRows(rows, colours(), async (ids, filter) => {
      const meta = { sheet: sheet(), columns: [], withTotal: false };
      const pagination = { page: 1, perPage: ids.length };
      const { data } = await list({ filter: { and: [{ id: { in: ids } }, filter] }, pagination, meta });
      return data.map(({ id }) => String(id));
    });
  const readPage = async (query: Query, { limit, signal, ...part }: PageRequest): Promise<Page> => {
    const { data, total, meta } = await list({
      filter: { ...conditionOf(query), q: query.search },
      pagination: { page: 1, perPage: limit },
      meta: { sheet: sheet(), columns: columns(), orderBy: orderOf(sheet(), query), ...part },
      signal,
    }).catch(sortOut);
    const rows = data.map(rowOf);
    return {
      rows: query.filter['isVoided'] ? rows.map(asVoided) : await coloured(rows),
      total,
      ...(meta as Pick<Page, 'startCursor' | 'endCursor'>),
    };
  };
  const questionOf = (query: Query, { offset, limit, after, before, withTotal }: PageRequest) =>
    JSON.stringify([query, offset, limit, after, before, withTotal, columns(), colours()]);
  return {
    load: (query, page) => ahead.take(key, questionOf(query, page), () => readPage(query, page)),
    loadAhead(query, page) {
      ahead.ask(`news of ${key}`, '', async () => ({ cursor: (await authProvider.arrive()).cursor, rows: [] }));
      ahead.ask(key, questionOf(query, page), () => readPage(query, page));
    },
    async byIds(ids) {
      const meta = { sheet: sheet(), columns: columns(), withTotal: false };
      const read = (part: readonly string[]) =>
        list({ filter: { id: { in: part } }, pagination: { page: 1, perPage: part.length }, meta });
      const pages = await Promise.all(inParts(ids).map(read));
      return coloured(pages.flatMap(({ data }) => data.map(rowOf)));
    },
    change: (rows, request) => dataProvider.change(sheet(), rows, 'APPLY_VALID', request),
    undo: (changeSet, request) => dataProvider.undo(changeSet, request),
    news: (cursor) =>
      (cursor ? news(key, cursor) : ahead.take(`news of ${key}`, '', () => news(key, null))).catch(sortOut),
    watch: (onNews) => live.watch(key, onNews),
    edge: (query, way) => walk.edge(sheet(), query, way),
    hit: (query, text, way) => walk.hit(sheet(), query, text, way),
    figures: (query, stretch, signal) => walk.figures(sheet(), query, stretch, signal),
    groups: (query, grouping, signal) => walk.groups(sheet(), query, grouping, signal),
    position: (query, id) => walk.position(sheet(), query, id),
    suggest: (column, text, signal) => suggestRows(backend, column, text, signal),
  };
}

const asVoided = (row: GridRow): GridRow => ({ ...row, isVoided: true });

const inParts = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) => ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** A record of the API as a row of the grid, its references named in the reader's language. */
export function toRow(sheet: SheetDef, record: RaRecord, locale: Locale): GridRow {
  const custom = readCustom(sheet, record['custom']);
  const labels: Record<string, string> = { ...custom.labels };
  for (const { key, to, custom: isField } of columnsOf(sheet)) {
    const target = !isField && to && (record[objectOf(key)] as Record<string, unknown> | null | undefined);
    if (target) labels[key] = labelIn(sheets[to], target, locale);
  }
  const counts = Object.fromEntries(
    partsOf(sheet).map((part) => [countOf(part), (record[countOf(part)] as number) ?? 0]),
  );
  const id = String(record.id);
  return {
    key: id,
    id,
    version: record['version'],
    values: { ...record, ...custom.values },
    labels,
    counts,
    nextStates: hasNextStates(sheet) ? record['nextStates'] : undefined,
  };
}
