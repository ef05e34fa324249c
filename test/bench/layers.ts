import type { AddressInfo } from 'node:net';
import { type FieldNode, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import type { Pool } from 'pg';
import { findSession } from '../../api/dist/access/sessions.js';
import { parseEnv } from '../../api/dist/app/env.js';
import { Executor } from '../../api/dist/app/executor/executor.js';
import { createSchema } from '../../api/dist/app/schema.js';
import { createServer } from '../../api/dist/app/server.js';
import { connect, type Database } from '../../api/dist/database/database.js';
import { sheetOf } from '../../api/dist/sheets/columns.js';
import { pageStatement } from '../../api/dist/sheets/page-statement.js';
import { rowsOf } from '../../api/dist/sheets/rows.js';
import { selectionOf } from '../../api/dist/sheets/selection.js';
import { runArrays } from '../../api/dist/sheets/statement.js';
import { timeZone } from './data/database.ts';
import { Connection } from './load/connection.ts';
import { sessionHeader, sessionToken } from './processes.ts';
import { medianOf } from './rounds.ts';
import { gridQuery } from './workloads/grid.ts';
import { operation } from './workloads/workload.ts';

/** A layer's time of one grid page, in ms. */
export interface Layer {
  readonly name: string;
  readonly milliseconds: number;
}

const repetitions = 500;

/** Median time of `work`, one after another, warmed up. */
async function time(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < repetitions * 2; n++) {
    const begun = performance.now();
    await work();
    if (n >= repetitions) times.push(performance.now() - begun);
  }
  return medianOf(times);
}

/**
 * Where the time of a grid page goes, without other requests at the same time. Every layer is run by itself, on what the
 * layer below gave; what the whole request takes beyond them is HTTP: sockets, Fastify, Apollo.
 */
export async function layersOfGridPage(databaseUrl: string): Promise<Layer[]> {
  const database = await connect(databaseUrl, timeZone);
  const { pool } = database;
  const { text, values, slots } = pageStatement(sheetOf('complaints'), gridSelection(), { limit: 50 });
  const { rows } = await runArrays(pool, text, values);
  const execute = executorOn(rows);
  const result = await execute();
  if (result.errors) throw result.errors[0]!;
  const session = await time(() => findSession(pool, sessionToken, Temporal.Now.instant()));
  const statement = await time(() => runArrays(pool, text, values));
  const objects = await time(() => rowsOf(slots, rows));
  const graphql = (await time(execute)) - objects;
  const json = await time(() => JSON.stringify(result));
  const whole = await timeOfRequest(database);
  await database.close();
  const http = whole - session - statement - objects - graphql - json;
  const layers = {
    session,
    database: statement,
    'rows to objects': objects,
    GraphQL: graphql,
    'JSON text': json,
    HTTP: http,
  };
  return Object.entries(layers).map(([name, milliseconds]) => ({ name, milliseconds }));
}

const gridDocument = parse(gridQuery);
const gridOperation = gridDocument.definitions[0] as OperationDefinitionNode;
const fieldIn = (set: SelectionSetNode, name: string) =>
  (set.selections as readonly FieldNode[]).find((field) => field.name.value === name)!.selectionSet!;

const gridSelection = () =>
  selectionOf(sheetOf('complaints'), fieldIn(fieldIn(gridOperation.selectionSet, 'complaints'), 'nodes'), {
    fragments: {},
  });

/** Runs the operation as the server does, on a database that answers at once. */
function executorOn(rows: unknown[][]) {
  const [page, total] = [Promise.resolve({ rows }), Promise.resolve({ rows: [[rows.length]] })];
  const pool = {
    query: ({ text }: { text: string }) => (text.startsWith('select count') ? total : page),
  } as unknown as Pool;
  const executor = new Executor(createSchema());
  const context = { database: { pool }, actor: { id: '', name: '', role: '' } };
  const variables = { offset: 0 };
  return () => executor.run({ document: gridDocument, operation: gridOperation, variables, context });
}

async function timeOfRequest(database: Database): Promise<number> {
  const app = await createServer({ env: parseEnv({ PORT: '0' }), database });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const connection = new Connection((app.server.address() as AddressInfo).port, sessionHeader);
  const request = operation(gridQuery, { offset: 0 });
  const whole = await time(() => connection.ask(request));
  connection.close();
  await app.close();
  return whole;
}
