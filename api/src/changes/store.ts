import { Statement, type Runner, runArrays } from '../sheets/statement.ts';
import { newId } from './new-id.ts';
import type { Plan, RowWrite } from './plan.ts';
import { type ChangeRecord, leafHash } from './record.ts';
import { rowSource, typed } from './row-source.ts';
import { type Store, storeOf } from './stores.ts';

/** What one idempotency key stands for. */
export interface KeptAnswer {
  readonly key: string;
  readonly bodyHash: Buffer;
  readonly answer: unknown;
}

/**
 * Writes a plan: rows, history, events, outbox and the kept answer in one statement. Fails with SQLSTATE RD001 and writes
 * nothing where a row is no longer at its planned version. The only place of the project that writes concept tables.
 */
export async function write(runner: Runner, plan: Plan, record: ChangeRecord, kept: KeptAnswer | null): Promise<void> {
  const statement = new Statement();
  const at = `${statement.param(record.at)}::timestamptz`;
  const groups = [...Map.groupBy(plan.writes, ({ sheet, op }) => `${sheet} ${op === 'CREATE'}`).values()];
  const parts = groups.map((group, index) => {
    const store = storeOf(group[0]!.sheet);
    const sql =
      group[0]!.op === 'CREATE' ? insertSql(statement, store, group, at) : updateSql(statement, store, group, at);
    return `w${index} as (${sql})`;
  });
  parts.push(...historySql(statement, plan, record, at));
  if (kept) parts.push(keptSql(statement, kept, record.actorId, record.id, at));
  const found = groups.map((_, index) => `(select count(*) from w${index})`).join(' + ');
  const text = `with ${parts.join(',\n')} select redress_expect(${found}, ${statement.param(plan.writes.length)}::bigint)`;
  await runArrays(runner, text, statement.values);
}

function insertSql(statement: Statement, store: Store, writes: readonly RowWrite[], at: string): string {
  const rows = writes.map(({ id, set }) => ({
    id,
    ...Object.fromEntries(store.columns.map(({ key, name }) => [name, set[key] ?? null])),
  }));
  const names = store.columns.map(({ name }) => `"${name}"`);
  const select = store.columns.map(({ name, kind }) =>
    kind === 'flag' ? `coalesce(r."${name}", false)` : `r."${name}"`,
  );
  const source = rowSource(statement, [...typed('id uuid'), ...store.columns], rows);
  return `insert into ${store.sheet.table} (id, created_at, updated_at, ${names.join(', ')})
    select r.id, ${at}, ${at}, ${select.join(', ')} from ${source} returning 1`;
}

/** Rows of one group may change different columns: each row carries all of them, its own values where it changes none. */
function updateSql(statement: Statement, store: Store, writes: readonly RowWrite[], at: string): string {
  const keys = new Set(writes.flatMap(({ set }) => Object.keys(set)));
  const columns = [...store.columns.filter(({ key }) => keys.has(key)), ...(keys.has('voidedAt') ? [voidedAt] : [])];
  const rows = writes.map((row) => ({
    id: row.id,
    planned: row.planned,
    ...Object.fromEntries(columns.map((column) => [column.name, valueFor(row, column.key)])),
  }));
  const sets = columns.map(({ name }) => `"${name}" = r."${name}", `).join('');
  const source = rowSource(statement, [...typed('id uuid, planned integer'), ...columns], rows);
  return `update ${store.sheet.table} t set ${sets}version = t.version + 1, updated_at = ${at} from ${source}
    where t.id = r.id and t.version = r.planned returning 1`;
}

const voidedAt = { key: 'voidedAt', name: 'voided_at', type: 'timestamptz' };

const valueFor = ({ set, before }: RowWrite, key: string) => (key in set ? set[key] : before[key]) ?? null;

const cellColumns = typed(
  'seq integer, sheet text, row_id uuid, op text, column_key text, before jsonb, after jsonb, row_version integer, root_id uuid, root_version integer',
);
const eventColumns = typed('id uuid, sheet text, row_id uuid, type text, data jsonb');
const messageColumns = typed('id uuid, topic text, payload jsonb');

function historySql(statement: Statement, plan: Plan, record: ChangeRecord, at: string): string[] {
  const id = `${statement.param(record.id)}::uuid`;
  const parts = [
    `change as (insert into change_set (id, actor_id, source, at, undoes, row_count, leaf_hash) values (${id}, ${statement.param(record.actorId)}, ${statement.param(record.source)}, ${at}, ${statement.param(record.undoes)}::uuid, ${statement.param(plan.writes.length)}, ${statement.param(leafHash(record))}))`,
    `cells as (insert into change_cell (change_set_id, seq, sheet, row_id, op, column_key, before, after, row_version, root_id, root_version)
      select ${id}, r.* from ${rowSource(statement, cellColumns, record.cells)})`,
  ];
  if (plan.events.length > 0) {
    const events = plan.events.map(({ sheet, rowId, type, data }) => ({
      id: newId(),
      sheet,
      row_id: rowId,
      type,
      data,
    }));
    parts.push(`events as (insert into event (id, change_set_id, sheet, row_id, type, at, data)
      select r.id, ${id}, r.sheet, r.row_id, r.type, ${at}, r.data from ${rowSource(statement, eventColumns, events)})`);
  }
  if (plan.outbox.length > 0) {
    const messages = plan.outbox.map(({ topic, payload }) => ({ id: newId(), topic, payload }));
    parts.push(`messages as (insert into outbox (id, change_set_id, topic, payload, created_at, next_at)
      select r.id, ${id}, r.topic, r.payload, ${at}, ${at} from ${rowSource(statement, messageColumns, messages)})`);
  }
  return parts;
}

const keptSql = (statement: Statement, kept: KeptAnswer, actorId: string, changeSetId: string | null, at: string) =>
  `kept as (insert into idempotency (actor_id, key, body_hash, change_set_id, answer, at) values (${statement.param(actorId)}, ${statement.param(kept.key)}, ${statement.param(kept.bodyHash)}, ${statement.param(changeSetId)}::uuid, ${statement.param(JSON.stringify(kept.answer))}::jsonb, ${at}))`;

/** Keeps the answer of a change that wrote nothing, so that the same key gives it again. */
export async function keepAnswer(runner: Runner, kept: KeptAnswer, actorId: string, at: string): Promise<void> {
  const statement = new Statement();
  const sql = keptSql(statement, kept, actorId, null, `${statement.param(at)}::timestamptz`);
  await runArrays(runner, `with ${sql} select 1`, statement.values);
}
