import { createHash } from 'node:crypto';
import type { ClientBase, Pool, QueryResult } from 'pg';

/** What runs a statement: the pool, or a client inside a transaction. */
export type Runner = Pool | ClientBase;

/** SQL text with numbered parameters. Identifiers come from the catalogue only; values only ever through `param`. */
export class Statement {
  readonly values: unknown[] = [];

  param(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

// A prepared statement lives as long as its connection, so only the first texts get a name; odd filters run unnamed.
const names = new Map<string, string>();
const namedTexts = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= namedTexts) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** Runs the text as a prepared statement; rows come as arrays in the order of the select list. */
export function runArrays(runner: Runner, text: string, values: unknown[]): Promise<QueryResult<unknown[]>> {
  const name = nameOf(text);
  return runner.query<unknown[]>({ ...(name && { name }), text, values, rowMode: 'array' });
}

/** Runs the text as a prepared statement; rows come as objects. */
export function run<T extends object>(runner: Runner, text: string, values: unknown[]): Promise<QueryResult<T>> {
  const name = nameOf(text);
  return runner.query<T>({ ...(name && { name }), text, values });
}

/** A text without the one character that PostgreSQL cannot hold. */
export const storable = (text: string) => text.replaceAll('\u0000', '');
