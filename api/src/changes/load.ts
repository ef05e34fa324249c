import { sheets } from '@redress/schema/sheets/sheets.ts';
import { gatherings } from '../database/gathering.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run, runArrays } from '../sheets/statement.ts';
import type { Values } from './intent.ts';
import { isId } from './new-id.ts';
import type { Store, StoredColumn } from './stores.ts';

/** A row as it stands in its own table. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly isVoided: boolean;
  readonly values: Values;
}

const selects = new WeakMap<Store, string>();

function selectOf(store: Store): string {
  const known = selects.get(store) ?? selectFor(store);
  selects.set(store, known);
  return known;
}

// The cells come as one array of texts: describing eighty columns to the driver costs more than reading the row.
const selectFor = (store: Store) =>
  `select t.id, t.version, t.voided_at is not null, to_json(array[${store.columns.map(textSql).join(', ')}, ${customSql(store)}])::text from ${store.sheet.table} t`;

// parts that are no sheets have no custom fields
const customSql = ({ sheet }: Store) => (sheet.key in sheets ? 't.custom::text' : `'{}'`);

// numbers written by hand may carry trailing zeros; their canonical text does not
const textSql = ({ name, type }: StoredColumn) =>
  type === 'text' ? `t.${name}` : type === 'numeric' ? `trim_scale(t.${name})::text` : `t.${name}::text`;

/** A cell from PostgreSQL's text of it. */
function cellOf(text: string | null, { type, kind }: StoredColumn): unknown {
  if (text === null) return null;
  if (type === 'integer') return Number(text);
  return type === 'boolean' ? text === 'true' : valueOf(text, kind);
}

// Behind a select, the planner does not see how many ids there are, and keeps one plan instead of making it anew each time.
const given = 'any((select $1::uuid[])::uuid[])';

/** Rows of a store by a column that holds one of a few ids. */
interface Question {
  readonly store: Store;
  readonly where: string;
  readonly keyOf: (row: StoredRow) => string;
  readonly ids: readonly string[];
}

async function load(runner: Runner, { store, where }: Question, ids: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await runArrays(runner, `${selectOf(store)} where ${where}`, [ids]);
  return rows.map(([id, version, isVoided, cells]) => ({
    id: id as string,
    version: version as number,
    isVoided: isVoided as boolean,
    values: valuesOf(store, JSON.parse(cells as string) as (string | null)[]),
  }));
}

/** Rows that several changes are about at the same moment are read at once. */
const readerOf = gatherings((runner: Runner) => ({
  abreast: 1,
  kindOf: ({ store, where, ids }) => (ids.length > mostGathered ? Symbol(where) : `${store.sheet.key} ${where}`),
  all: async (questions: readonly Question[]) => {
    const found = await find(runner, questions[0]!, [...new Set(questions.flatMap(({ ids }) => ids))]);
    return questions.map(({ ids }) => new Map(ids.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : []))));
  },
  alone: (question) => find(runner, question, question.ids),
}));

async function find(runner: Runner, question: Question, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  const rows = await load(runner, question, ids);
  return new Map(rows.map((row) => [question.keyOf(row), row]));
}

const mostGathered = 20;

/** The cells by their keys; the last text holds the custom fields, by their ids. */
function valuesOf({ columns, blank }: Store, cells: readonly (string | null)[]): Values {
  const values: Record<string, unknown> = { ...blank };
  columns.forEach((column, at) => (values[column.key] = cellOf(cells[at]!, column)));
  const custom = cells[columns.length]!;
  return custom === '{}' ? values : Object.assign(values, JSON.parse(custom));
}

/** Rows of a store by id, voided ones too. */
export async function loadRows(runner: Runner, store: Store, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  const known = ids.filter(isId);
  if (known.length === 0) return new Map();
  return readerOf(runner).ask({ store, where: `t.id = ${given}`, keyOf: ({ id }) => id, ids: known });
}

/** The first part row of each root row. */
export function loadParts(runner: Runner, store: Store, roots: readonly string[]): Promise<Map<string, StoredRow>> {
  const { via } = store.root!;
  const where = `t.${store.byKey.get(via)!.name} = ${given} and t.position = 1 and t.voided_at is null`;
  return readerOf(runner).ask({ store, where, keyOf: ({ values }) => values[via] as string, ids: roots });
}

/** The highest position among the part rows of each root row. */
export async function lastPositions(
  runner: Runner,
  store: Store,
  roots: readonly string[],
): Promise<Map<string, number>> {
  const via = store.byKey.get(store.root!.via)!.name;
  const text = `select ${via}::text as root, max(position) as last from ${store.sheet.table} where ${via} = any($1::uuid[]) and voided_at is null group by 1`;
  const { rows } = await run<{ root: string; last: number }>(runner, text, [roots]);
  return new Map(rows.map(({ root, last }) => [root, last]));
}

/** Which of these voided part rows find another row at their place. */
export async function takenPlaces(runner: Runner, store: Store, ids: readonly string[]): Promise<Set<string>> {
  const via = store.byKey.get(store.root!.via)!.name;
  const { table } = store.sheet;
  const text = `select t.id::text as id from ${table} t join ${table} o on o.${via} = t.${via} and o.position = t.position
    where t.id = any($1::uuid[]) and o.id <> t.id and o.voided_at is null`;
  const { rows } = await run<{ id: string }>(runner, text, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** Who wrote a cell last, and when. */
export interface LastChange {
  readonly by: string;
  readonly at: string;
}

/** The last change of a cell; a cell never changed was written when its row was made. */
export async function lastChange(runner: Runner, rowId: string, column: string): Promise<LastChange | undefined> {
  const text = `select coalesce(u.name, '') as by, s.at::text as at from change_cell c
    join change_set s on s.id = c.change_set_id left join app_user u on u.id = s.actor_id
    where c.row_id = $1 and (c.column_key = $2 or c.op = 'CREATE') order by c.row_version desc limit 1`;
  const { rows } = await run<{ by: string; at: string }>(runner, text, [rowId, column]);
  return rows[0] && { by: rows[0].by, at: valueOf(rows[0].at, 'dateTime') as string };
}

/** Who changed a row last, and when. */
export async function lastRowChange(runner: Runner, rowId: string): Promise<LastChange | undefined> {
  const text = `select coalesce(u.name, '') as by, s.at::text as at from change_cell c
    join change_set s on s.id = c.change_set_id left join app_user u on u.id = s.actor_id
    where c.row_id = $1 order by c.row_version desc limit 1`;
  const { rows } = await run<{ by: string; at: string }>(runner, text, [rowId]);
  return rows[0] && { by: rows[0].by, at: valueOf(rows[0].at, 'dateTime') as string };
}

/**
 * The values that cells had at a version of their row: what the first later change found before it, where there was one;
 * nothing, where the row itself was made later.
 */
export async function valuesAt(
  runner: Runner,
  id: string,
  version: number,
  columns: readonly string[],
): Promise<Values> {
  const text = `select distinct on (column_key) column_key as column, before from change_cell
    where row_id = $1 and row_version > $2 and (column_key = any($3::text[]) or op = 'CREATE') order by column_key, row_version`;
  const { rows } = await run<{ column: string | null; before: unknown }>(runner, text, [id, version, columns]);
  if (rows.some(({ column }) => column === null)) return emptyOf(columns);
  return Object.fromEntries(rows.map((row) => [row.column, row.before]));
}

const emptyOf = (columns: readonly string[]): Values => Object.fromEntries(columns.map((column) => [column, null]));

/** The same of the first part row of a root, at a version of the root: other rows may have come and gone since, it among them. */
export async function partValuesAt(
  runner: Runner,
  part: Store,
  root: string,
  version: number,
  columns: readonly string[],
): Promise<Values> {
  const text = `select c.row_id::text as id, c.op, c.row_version as version from change_cell c
    join ${part.sheet.table} t on t.id = c.row_id and t.position = 1
    where c.root_id = $1 and c.root_version > $2 and c.sheet = $3 order by c.root_version, c.seq limit 1`;
  const { rows } = await run<{ id: string; op: string; version: number }>(runner, text, [
    root,
    version,
    part.sheet.key,
  ]);
  const [next] = rows;
  if (!next) return {};
  if (next.op === 'CREATE' || next.op === 'RESTORE') return emptyOf(columns);
  const stored = (await loadRows(runner, part, [next.id])).get(next.id)!.values;
  return { ...stored, ...(await valuesAt(runner, next.id, next.version - 1, columns)) };
}
