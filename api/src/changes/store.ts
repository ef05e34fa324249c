import { Statement, type Runner, runArrays } from '../sheets/statement.ts';
import type { Message } from './model.ts';
import { newId } from './new-id.ts';
import type { Plan, PlannedEvent, RowWrite, WrittenField } from './plan.ts';
import { type ChangeRecord, leafHash } from './record.ts';
import { rowSource, typed } from './row-source.ts';
import { type Store, storeOf } from './stores.ts';

/** What one idempotency key stands for. */
export interface KeptAnswer {
  readonly key: string;
  readonly bodyHash: Buffer;
  readonly answer: unknown;
}

/** A change set on its way to the tables. */
export interface Change {
  readonly plan: Plan;
  readonly record: ChangeRecord;
  readonly kept: KeptAnswer | null;
  /** Messages that are done with it. */
  readonly answers: readonly string[];
  /** One of several statements that write a change set; the change set itself is entered last. */
  readonly isPart?: boolean;
}

/** `isHurried`: rather fail (55P03) than wait for a row that somebody else is writing. */
export interface WriteOptions {
  readonly isHurried: boolean;
}

/**
 * Writes change sets: rows, history, events, outbox and kept answers in one statement. Fails with SQLSTATE RD001 and writes
 * nothing where a row is no longer at its planned version. The only place of the project that writes concept tables.
 */
export async function write(runner: Runner, changes: readonly Change[], options: WriteOptions): Promise<void> {
  const statement = new Statement();
  const writes = changes.flatMap(({ plan, record }) => plan.writes.map((row) => ({ ...row, at: record.at })));
  const groups = [...Map.groupBy(writes, ({ sheet, op }) => `${sheet} ${op === 'CREATE'}`).values()];
  const hurry = options.isHurried ? hurried : 'true';
  const parts = groups.map((group, index) => {
    const store = storeOf(group[0]!.sheet);
    const sql =
      group[0]!.op === 'CREATE' ? insertSql(statement, store, group, hurry) : updateSql(statement, store, group, hurry);
    return `w${index} as (${sql})`;
  });
  parts.push(...historySql(statement, changes));
  const answered = changes.flatMap(({ answers, record }) => answers.map((id) => ({ id, at: record.at })));
  if (answered.length > 0) parts.push(answeredSql(statement, answered));
  const fields = writtenFields(changes);
  if (fields.length > 0) parts.push(heldFieldsSql(statement, fields));
  const counted = [
    ...groups.keys().map((index) => `w${index}`),
    ...(answered.length > 0 ? ['answered'] : []),
    ...(fields.length > 0 ? ['held'] : []),
  ];
  const found = counted.map((name) => `(select count(*) from ${name})`).join(' + ');
  const expected = statement.param(writes.length + answered.length + fields.length);
  const text = `with ${parts.join(',\n')} select redress_expect(${found}, ${expected}::bigint)`;
  await runArrays(runner, text, statement.values);
}

// a sub-select that depends on nothing is evaluated once and before any row
const hurried = `(select set_config('lock_timeout', '100ms', true)) is not null`;

const newColumns = typed('id uuid, at timestamptz');
const guardedColumns = typed('id uuid, planned integer, at timestamptz');
const customColumn = typed('custom jsonb');

const writtenFields = (changes: readonly Change[]): WrittenField[] => {
  const fields = changes.flatMap(({ plan }) => plan.fields);
  return [...new Map(fields.map((field) => [`${field.id} ${field.kind}`, field])).values()];
};

/** Holds the custom fields that are written: their kinds cannot change until these values stand. */
const heldFieldsSql = (statement: Statement, fields: readonly WrittenField[]) =>
  `held as (select f.id from custom_field f join ${rowSource(statement, typed('id uuid, kind text'), fields)} on r.id = f.id and r.kind = f.kind
    where f.voided_at is null for share of f)`;

/** The custom fields among the values that are written, by their ids; null where there are none. */
function customOf({ byKey }: Store, set: RowWrite['set']): Record<string, unknown> | null {
  let custom: Record<string, unknown> | null = null;
  for (const key in set) if (!byKey.has(key) && key !== voidedAt.key) (custom ??= {})[key] = set[key];
  return custom;
}

/** A row to write, and when its change set is. */
type TimedWrite = RowWrite & { readonly at: string };

function insertSql(statement: Statement, store: Store, writes: readonly TimedWrite[], hurry: string): string {
  const columns = filledColumns(store, writes);
  const rows = writes.map(({ id, at, set }) => {
    const row: Record<string, unknown> = { id, at, custom: customOf(store, set) };
    for (const { key, name } of columns) if (set[key] != null) row[name] = set[key];
    return row;
  });
  const names = columns.map(({ name }) => `"${name}"`);
  const select = columns.map(({ name, kind }) => (kind === 'flag' ? `coalesce(r."${name}", false)` : `r."${name}"`));
  const isCustom = rows.some(({ custom }) => custom);
  const custom = isCustom ? { into: ', custom', from: `, jsonb_strip_nulls(coalesce(r.custom, '{}'))` } : none;
  const source = rowSource(statement, [...newColumns, ...(isCustom ? customColumn : []), ...columns], rows);
  return `insert into ${store.sheet.table} (id, created_at, updated_at, ${names.join(', ')}${custom.into})
    select r.id, r.at, r.at, ${select.join(', ')}${custom.from} from ${source} where ${hurry} returning 1`;
}

const none = { into: '', from: '' };

const many = 50;

/** Columns that a row of many fills: PostgreSQL need not read the others. A few rows name all, so that their statement is known. */
const filledColumns = ({ columns }: Store, writes: readonly TimedWrite[]) =>
  writes.length < many
    ? columns
    : columns.filter(({ key, kind }) => kind === 'flag' || writes.some(({ set }) => set[key] != null));

/** Rows of one group may change different columns: each row carries all of them, its own values where it changes none. */
function updateSql(statement: Statement, store: Store, writes: readonly TimedWrite[], hurry: string): string {
  const keys = new Set(writes.flatMap(({ set }) => Object.keys(set)));
  const columns = [...store.columns.filter(({ key }) => keys.has(key)), ...(keys.has('voidedAt') ? [voidedAt] : [])];
  const rows = writes.map((row) => ({
    id: row.id,
    planned: row.planned,
    at: row.at,
    custom: customOf(store, row.set),
    ...Object.fromEntries(columns.map((column) => [column.name, valueFor(row, column.key)])),
  }));
  const isCustom = rows.some(({ custom }) => custom);
  const sets = columns.map(({ name }) => `"${name}" = r."${name}", `);
  if (isCustom) sets.push(`custom = jsonb_strip_nulls(t.custom || coalesce(r.custom, '{}')), `);
  const source = rowSource(statement, [...guardedColumns, ...(isCustom ? customColumn : []), ...columns], rows);
  return `update ${store.sheet.table} t set ${sets.join('')}version = t.version + 1, updated_at = r.at from ${source}
    where t.id = r.id and t.version = r.planned and ${hurry} returning 1`;
}

const voidedAt = { key: 'voidedAt', name: 'voided_at', type: 'timestamptz' };

const valueFor = ({ set, before }: RowWrite, key: string) => (key in set ? set[key] : before[key]) ?? null;

const added = {
  change_set:
    'id uuid, actor_id uuid, source text, at timestamptz, undoes uuid, department_id uuid, row_count integer, leaf_hash bytea',
  change_cell:
    'change_set_id uuid, seq integer, sheet text, row_id uuid, op text, column_key text, before jsonb, after jsonb, row_version integer, root_id uuid, root_version integer',
  event:
    'id uuid, change_set_id uuid, sheet text, row_id uuid, complaint_id uuid, type text, at timestamptz, data jsonb, created_at timestamptz, updated_at timestamptz',
  outbox:
    'id uuid, change_set_id uuid, topic text, payload jsonb, created_at timestamptz, next_at timestamptz, sent_at timestamptz',
  idempotency: 'actor_id uuid, key text, body_hash bytea, change_set_id uuid, answer jsonb, at timestamptz',
};

type Added = keyof typeof added;

const addedColumns = Object.fromEntries(
  Object.entries(added).map(([table, columns]) => [table, typed(columns)]),
) as Record<Added, ReturnType<typeof typed>>;

/** Rows that are only ever added. */
function addSql(statement: Statement, table: Added, rows: readonly object[]): string {
  const columns = addedColumns[table];
  const names = columns.map(({ name }) => name).join(', ');
  return `${table}_rows as (insert into ${table} (${names}) select ${names} from ${rowSource(statement, columns, rows)})`;
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

function historySql(statement: Statement, changes: readonly Change[]): string[] {
  const rows: Record<Added, object[]> = {
    change_set: changes.flatMap(({ plan, record, isPart }) =>
      isPart ? [] : [changeSetRow(record, plan.writes.length, leafHash(record))],
    ),
    change_cell: changes.flatMap(({ record }) => record.cells.map((cell) => ({ change_set_id: record.id, ...cell }))),
    event: changes.flatMap(({ plan, record }) => plan.events.map((event) => eventRow(event, record))),
    outbox: changes.flatMap(({ plan, record }) => plan.outbox.map((message) => messageRow(message, record))),
    idempotency: changes.flatMap(({ record, kept }) => (kept ? [keptRow(kept, record, record.id)] : [])),
  };
  return Object.entries(rows).flatMap(([table, group]) =>
    group.length > 0 ? [addSql(statement, table as Added, group)] : [],
  );
}

const changeSetRow = (record: ChangeRecord, rows: number, leaf: Buffer) => ({
  id: record.id,
  actor_id: record.actorId,
  source: record.source,
  at: record.at,
  undoes: record.undoes,
  department_id: record.departmentId,
  row_count: rows,
  leaf_hash: hex(leaf),
});

/** Enters a change set of which the parts have been written. */
export async function writeChangeSet(runner: Runner, record: ChangeRecord, rows: number, leaf: Buffer): Promise<void> {
  const statement = new Statement();
  const sql = addSql(statement, 'change_set', [changeSetRow(record, rows, leaf)]);
  await runArrays(runner, `with ${sql} select 1`, statement.values);
}

const eventRow = ({ sheet, rowId, complaintId, type, data }: PlannedEvent, { id, at }: ChangeRecord) => ({
  id: newId(),
  change_set_id: id,
  created_at: at,
  updated_at: at,
  sheet,
  row_id: rowId,
  complaint_id: complaintId,
  type,
  at,
  data,
});

const messageRow = ({ topic, payload, at: due, isUnheard }: Message, { id, at }: ChangeRecord) => ({
  id: newId(),
  change_set_id: id,
  topic,
  payload,
  created_at: at,
  next_at: due && due > at ? due : at,
  sent_at: isUnheard ? at : null,
});

/** A message that somebody else has answered meanwhile makes the whole change fail. */
const answeredSql = (statement: Statement, answered: readonly object[]) =>
  `answered as (update outbox o set sent_at = r.at from ${rowSource(statement, typed('id uuid, at timestamptz'), answered)}
    where o.id = r.id and o.sent_at is null returning 1)`;

const keptRow = (
  kept: KeptAnswer,
  { actorId, at }: Pick<ChangeRecord, 'actorId' | 'at'>,
  changeSet: string | null,
) => ({
  actor_id: actorId,
  key: kept.key,
  body_hash: hex(kept.bodyHash),
  change_set_id: changeSet,
  answer: kept.answer,
  at,
});

/** Keeps the answer of a change that wrote nothing, so that the same key gives it again. */
export async function keepAnswer(runner: Runner, kept: KeptAnswer, actorId: string, at: string): Promise<void> {
  const statement = new Statement();
  const sql = addSql(statement, 'idempotency', [keptRow(kept, { actorId, at }, null)]);
  await runArrays(runner, `with ${sql} select 1`, statement.values);
}
