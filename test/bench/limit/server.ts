import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { rowOf } from './rows.ts';
import { nestedRows, statisticOf } from './nested.ts';
import {
  changes,
  children,
  gridPage,
  nestedPage,
  pageAfter,
  pageBefore,
  searchPage,
  statistics,
  total,
} from './statements.ts';

// The limit that Redress is measured against: nothing but node:http, pg and SQL. No session, no GraphQL, no history.
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 16,
  options: '-c timezone=UTC -c jit=off',
  types: { getTypeParser: () => (value: string) => value },
});

type Values = (string | null)[];
type Search = URLSearchParams;

const select = async (statement: { name: string; text: string }, values: unknown[]): Promise<Values[]> =>
  (await pool.query<Values>({ ...statement, values, rowMode: 'array' })).rows;

/** The whole sheet's total, as a maintained counter would give it. */
const wholeTotal = Number((await select(total, []))[0]![0]);

const answers: Record<string, (search: Search) => Promise<unknown>> = {
  '/grid': async (search) => {
    const rows = await select(gridPage, [search.get('offset')]);
    return { totalCount: wholeTotal, nodes: rows.map(rowOf) };
  },
  '/search': async (search) => {
    const rows = await select(searchPage, [search.get('word'), search.get('severity'), search.get('since')]);
    return { totalCount: Number(rows[0]?.at(-1) ?? 0), nodes: rows.map(rowOf) };
  },
  '/nested': nested,
  '/pages': async (search) => {
    const [statement, cursor] = search.has('before')
      ? [pageBefore, search.get('before')]
      : [pageAfter, search.get('after')];
    return connection(await select(statement, cursor!.split('~')));
  },
};

/** Complaints with their children. */
async function nested(search: Search) {
  const rows = await select(nestedPage, [search.get('offset')]);
  const ids = rows.map(([id]) => id);
  const found = await Promise.all(Object.values(children).map((child) => select(child, [ids])));
  return { nodes: nestedRows(rows, found) };
}

const cursorOf = (row: Values | undefined) => row && `${row[3]}~${row[0]}`;
const connection = (rows: Values[]) => ({
  nodes: rows.map(rowOf),
  pageInfo: { startCursor: cursorOf(rows[0]), endCursor: cursorOf(rows.at(-1)) },
});

async function answer(url: string): Promise<unknown> {
  const [path, search] = url.split('?');
  const given = new URLSearchParams(search);
  if (path === '/statistics') return { data: { complaintStatistics: (await select(statistics, [])).map(statisticOf) } };
  if (path !== '/change') return { data: { complaints: await answers[path!]!(given) } };
  const column = given.has('state') ? 'state' : 'latest_progress';
  const rows = await select(changes[column], [given.get('id'), given.get('version'), given.get(column)]);
  return { version: Number(rows[0]?.[0]) };
}

const server = createServer((request, response) => {
  answer(request.url!).then(
    (body) => {
      const text = JSON.stringify(body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
