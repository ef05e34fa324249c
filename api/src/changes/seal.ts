import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { run } from '../sheets/statement.ts';
import { leafHash, type CellRecord } from './record.ts';

/** One key for the whole database: two sealers never seal at once. */
const lock = 727_401;
const batch = 1_000;

interface Leaf {
  id: string;
  leaf_hash: Buffer;
}

/**
 * Chains the hashes of settled change sets in the order (xid, id): each seal covers all before it, so that nobody can change
 * or drop a change set unseen. Runs apart from the writing transactions; gives how many were sealed.
 */
export async function seal(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await run<{ held: boolean }>(client, 'select pg_try_advisory_xact_lock($1) as held', [lock]);
    const sealed = rows[0]!.held ? await sealBatch(client) : 0;
    await client.query('commit');
    return sealed;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function sealBatch(client: PoolClient): Promise<number> {
  const head = await run<{ position: string; chain_hash: Buffer; xid: string; id: string }>(
    client,
    `select l.position::text as position, l.chain_hash, s.xid::text as xid, s.id::text as id
     from seal l join change_set s on s.id = l.change_set_id order by l.position desc limit 1`,
    [],
  );
  const last = head.rows[0];
  const { rows: leaves } = await run<Leaf>(
    client,
    `select s.id::text as id, s.leaf_hash from change_set s
     where (s.xid, s.id) > ($1::text::xid8, $2::uuid) and s.xid < pg_snapshot_xmin(pg_current_snapshot()) order by s.xid, s.id limit ${batch}`,
    [last?.xid ?? '0', last?.id ?? '00000000-0000-0000-0000-000000000000'],
  );
  let chain = last?.chain_hash ?? Buffer.alloc(32);
  const seals = leaves.map(({ id, leaf_hash }, at) => {
    chain = chained(chain, leaf_hash);
    return {
      position: Number(last?.position ?? 0) + at + 1,
      change_set_id: id,
      chain_hash: `\\x${chain.toString('hex')}`,
    };
  });
  if (seals.length > 0) await insertSeals(client, seals);
  return seals.length;
}

const chained = (before: Buffer, leaf: Buffer) => createHash('sha256').update(before).update(leaf).digest();

const insertSeals = (client: PoolClient, seals: readonly object[]) =>
  run(
    client,
    `insert into seal (position, change_set_id, chain_hash)
     select r.position, r.change_set_id, r.chain_hash from jsonb_to_recordset($1::jsonb) as r(position bigint, change_set_id uuid, chain_hash bytea)`,
    [JSON.stringify(seals)],
  );

/** A seal whose chain or whose change set is not what was sealed. */
export interface Broken {
  readonly position: number;
  readonly changeSet: string;
}

/** Walks the chain from the first seal and hashes every change set anew; gives the first that does not fit, or null. */
export async function verifyChain(pool: Pool): Promise<Broken | null> {
  const { rows } = await run<Sealed>(pool, sealedSql, []);
  let chain: Buffer = Buffer.alloc(32);
  for (const { position, id, actor, department, source, at, undoes, cells, chain_hash } of rows) {
    const record = { id, actorId: actor, source, departmentId: department ?? undefined, at, undoes, cells };
    chain = chained(chain, leafHash(record as Parameters<typeof leafHash>[0]));
    if (!chain.equals(chain_hash)) return { position: Number(position), changeSet: id };
  }
  return null;
}

interface Sealed {
  position: string;
  id: string;
  actor: string;
  department: string | null;
  source: string;
  at: string;
  undoes: string | null;
  cells: CellRecord[];
  chain_hash: Buffer;
}

const sealedSql = `select l.position::text as position, s.id::text as id, s.actor_id::text as actor, s.department_id::text as department, s.source, s.undoes::text as undoes, l.chain_hash,
    to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', c.seq, 'sheet', c.sheet, 'row_id', c.row_id, 'op', c.op, 'column_key', c.column_key,
      'before', c.before, 'after', c.after, 'row_version', c.row_version, 'root_id', c.root_id, 'root_version', c.root_version) order by c.seq), '[]')
     from change_cell c where c.change_set_id = s.id) as cells
  from seal l join change_set s on s.id = l.change_set_id order by l.position`;
