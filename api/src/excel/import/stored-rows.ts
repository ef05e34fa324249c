import { type Runner, run } from '../../sheets/statement.ts';
import type { Group } from './plan.ts';

/** Which rows of a preview to show. */
export type RowKind = 'all' | 'touched' | 'new' | 'changed' | 'conflicts' | 'errors' | 'faulty' | 'unchanged';

const conditions: Readonly<Record<RowKind, string>> = {
  all: 'true',
  touched: `(action <> 'UNCHANGED' or problems > 0 or open_cells > 0)`,
  new: `action = 'NEW'`,
  changed: `action = 'CHANGED'`,
  conflicts: 'open_cells > 0',
  errors: 'problems > 0',
  faulty: '(problems > 0 or open_cells > 0)',
  unchanged: `action = 'UNCHANGED' and open_cells = 0`,
};
export const rowKinds = Object.keys(conditions) as RowKind[];

/** A group and what it is known by when its file comes again. */
export interface NewRow {
  readonly group: Group;
  readonly key: Buffer | null;
}

/** Keeps rows of a preview; a row that is there already is replaced. */
export async function saveRows(runner: Runner, importId: string, rows: readonly NewRow[]): Promise<void> {
  const text = `insert into import_row (import_id, position, row_id, action, open_cells, problems, client_key, data)
    select $1, r.position, r.row_id, r.action, r.open_cells, r.problems, decode(r.client_key, 'hex'), r.data
    from jsonb_to_recordset($2::jsonb) as r(position int, row_id uuid, action text, open_cells int, problems int, client_key text, data jsonb)
    on conflict (import_id, position) do update set action = excluded.action, open_cells = excluded.open_cells,
      problems = excluded.problems, data = excluded.data`;
  const records = rows.map(({ group, key }) => ({
    position: group.rows[0],
    row_id: group.id,
    action: group.action,
    open_cells: group.open.length,
    problems: group.problems.length,
    client_key: group.action === 'NEW' ? (key?.toString('hex') ?? null) : null,
    data: group,
  }));
  if (records.length > 0) await run(runner, text, [importId, JSON.stringify(records)]);
}

/** A page of a preview's rows, in the order of the file, and how many there are of their kind. */
export async function pageOfRows(
  runner: Runner,
  importId: string,
  { kind, offset, limit }: { readonly kind: RowKind; readonly offset: number; readonly limit: number },
): Promise<{ groups: Group[]; total: number }> {
  const where = `import_id = $1 and ${conditions[kind]}`;
  const page = `select data from import_row where ${where} order by position offset $2 limit $3`;
  const { rows } = await run<{ data: Group }>(runner, page, [importId, offset, limit]);
  const count = await run<{ total: number }>(runner, `select count(*)::int as total from import_row where ${where}`, [
    importId,
  ]);
  return { groups: rows.map(({ data }) => data), total: count.rows[0]!.total };
}

/** Rows of a preview after a position, so many at once. */
export async function* rowsOf(
  runner: Runner,
  importId: string,
  kind: RowKind,
  atOnce: number,
): AsyncGenerator<Group[]> {
  const text = `select data from import_row where import_id = $1 and position > $2 and ${conditions[kind]} order by position limit $3`;
  for (let after = 0; ;) {
    const { rows } = await run<{ data: Group }>(runner, text, [importId, after, atOnce]);
    if (rows.length > 0) yield rows.map(({ data }) => data);
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.data.rows[0]!;
  }
}

/** Groups of a preview by the row of the sheet they stand for. */
export async function rowsById(runner: Runner, importId: string, ids: readonly string[]): Promise<Group[]> {
  const text = 'select data from import_row where import_id = $1 and row_id = any($2::uuid[]) order by position';
  return (await run<{ data: Group }>(runner, text, [importId, ids])).rows.map(({ data }) => data);
}

/** Which rows an applied import made of rows with these keys, by key in hex: the same row is not made twice. */
export async function earlierRows(runner: Runner, keys: readonly Buffer[]): Promise<Map<string, string>> {
  const text = `select encode(r.client_key, 'hex') as key, r.row_id::text as id from import_row r
    join import_job j on j.id = r.import_id where r.client_key = any($1::bytea[]) and j.applied_at is not null order by j.applied_at`;
  const { rows } = await run<{ key: string; id: string }>(runner, text, [keys]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
