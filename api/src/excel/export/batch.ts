import { createHash } from 'node:crypto';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import type { ExportAsked } from './export-asked.ts';

/** What is said of an export before its first byte leaves. */
export interface NewBatch extends ExportAsked {
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly fileName: string;
}

/** An export as an import finds it again: the base of every cell is the history at this snapshot, or at the row's version. */
export interface Batch {
  readonly id: string;
  readonly sheet: SheetKey;
  readonly profile: string;
  readonly columns: readonly string[];
  readonly language: string;
  readonly timeZone: string;
  readonly asOf: string | null;
  readonly exportedAt: string;
  /** `pg_snapshot` of the transaction that read the rows: whatever it does not see was written later. */
  readonly snapshot: string;
}

/** Which columns of which kinds a sheet had when it was exported. */
export const catalogueOf = (sheet: SheetDef): string =>
  createHash('sha256')
    .update(JSON.stringify(columnsOf(sheet).map(({ key, kind, list, to }) => [key, kind, list, to])))
    .digest('hex')
    .slice(0, 12);

/** Logs an export that is about to begin; gives its id. `snapshot` is the one its rows are read at. */
export async function beginBatch(context: Context, batch: NewBatch, snapshot: string): Promise<string> {
  const { changes, actor, clock, timeZone, database } = context;
  const id = newId();
  const { sheet, columns, filter, search, locale, profile, rowCount, fileName, departmentId, asOf, note, feedId } =
    batch;
  const patch = {
    profile,
    rowCount,
    fileName,
    departmentId,
    note,
    feedId,
    userId: actor.id,
    exportedAt: clock().toString({ smallestUnit: 'millisecond' }),
    sheet,
    columns: columns.join(','),
    filter: filter ? JSON.stringify(filter) : null,
    search: search || null,
    asOf: asOf && Temporal.Instant.from(asOf).toString({ smallestUnit: 'millisecond' }),
    language: locale.toUpperCase(),
    timeZone,
    catalogue: catalogueOf(sheets[sheet]),
  };
  const intent = { sheet: 'exports', id, isNew: true, patch } as const;
  const { rows } = await changes.run([intent], { errorPolicy: 'REJECT_ALL', source: 'EXPORT' });
  if (rows[0]?.outcome !== 'CREATED') throw new Error(`the export was not logged: ${JSON.stringify(rows)}`);
  await run(database.pool, 'insert into export_rows (batch_id, snapshot) values ($1, $2::pg_snapshot)', [id, snapshot]);
  return id;
}

/** Collects which rows leave, at which version. */
export class GivenRows {
  readonly #ids: string[] = [];
  readonly #versions: number[] = [];

  add(rows: readonly PlainRow[]): void {
    for (const row of rows) {
      this.#ids.push(row.id);
      this.#versions.push(row['version'] as number);
    }
  }

  /** Writes down what left, also where the reader went away half-way. */
  async save(runner: Runner, batchId: string): Promise<void> {
    await run(runner, 'update export_rows set ids = $2::uuid[], versions = $3::int[] where batch_id = $1', [
      batchId,
      this.#ids,
      this.#versions,
    ]);
  }
}

const isBatchId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** An earlier export; null where there is none of that id. */
export async function findBatch(runner: Runner, id: string): Promise<Batch | null> {
  if (!isBatchId(id)) return null;
  const text = `select b.id::text, b.sheet, b.profile, string_to_array(b.columns, ',') as columns, lower(b.language) as language,
      b.time_zone as "timeZone", b.as_of::text as "asOf", b.exported_at::text as "exportedAt", r.snapshot::text as snapshot
    from export_batch b join export_rows r on r.batch_id = b.id where b.id = $1`;
  const { rows } = await run<Batch>(runner, text, [id]);
  return rows[0] ?? null;
}

/** At which versions an export gave out these rows, by their ids; nothing where there is no such export. */
export async function givenVersions(
  runner: Runner,
  batchId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0 || !isBatchId(batchId)) return new Map();
  const text = `select g.id::text as id, g.version from export_rows r, unnest(r.ids, r.versions) g(id, version)
    where r.batch_id = $1 and g.id = any($2::uuid[])`;
  const { rows } = await run<{ id: string; version: number }>(runner, text, [batchId, ids]);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
