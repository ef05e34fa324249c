import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { administers } from '../../access/held-rights.ts';
import type { Context } from '../../app/context.ts';
import { type Batch, findBatch } from '../export/batch.ts';
import { ClientKeys } from './client-key.ts';
import { checkColumn, idColumn, versionColumn } from './columns.ts';
import { settle } from './dry-run.ts';
import { fileColumn } from './file-column.ts';
import { type Match, matchRows } from './existing.ts';
import { groupOf } from './groups.ts';
import { type Left, Origins } from './identity.ts';
import { Locks } from './locks.ts';
import { Notices } from './notices.ts';
import { addPictures, type FilePictures, filesColumn, isPicture } from './pictures.ts';
import { type Group, type PlannedPicture, recounted, type RowCounts } from './plan.ts';
import { keepNewer } from './older-values.ts';
import type { Problem } from './problem.ts';
import type { RowBatch, Table, TableRow } from './read-table.ts';
import { type MissingMaster, resolveReferences } from './references.ts';
import { type NewRow, rowsById, saveRows } from './stored-rows.ts';

/** What of a file is planned, and where it comes from (`scope`: its export, or the file itself). */
export interface Planned {
  readonly sheet: SheetDef;
  readonly table: Table;
  readonly pictures: FilePictures;
  readonly fileName: string;
  readonly scope: string;
}

/** Plans the rows of a file, batch by batch; remembers what concerns more than one batch. */
export class Planner {
  readonly missing = new Map<string, MissingMaster>();
  readonly notices = new Notices();
  /** Columns in which existing rows would change, or in which something is wrong. */
  readonly touched = new Set<string>();
  /** Pictures that would be added. */
  readonly pictures: PlannedPicture[] = [];
  /** Rows of the sheet that the file names. */
  readonly ids: string[] = [];
  private readonly keys: ClientKeys;
  /** Rows of the file that stand for each row of the sheet. */
  private readonly standsFor = new Map<string, { readonly row: number; readonly isNamed: boolean }[]>();
  private readonly context: Context;
  private readonly file: Planned;
  private readonly sheet: SheetDef;
  private readonly table: Table;
  private readonly origins: Origins;
  private batch: Promise<Batch | null> | undefined;
  private isAdministrator: Promise<boolean> | undefined;

  constructor(context: Context, file: Planned) {
    const { sheet, table, scope } = file;
    this.context = context;
    this.file = file;
    this.sheet = sheet;
    this.table = table;
    this.keys = new ClientKeys(scope, sheet.key);
    this.origins = new Origins(context, sheet, table);
  }

  async plan({ groups: batch, problems: unread }: RowBatch): Promise<NewRow[]> {
    const { context, sheet, table } = this;
    // before references become ids, of which those of missing rows are made anew each time
    const keys = batch.map((rows) => this.keyOf(rows));
    const { pool } = context.database;
    const isAdministrator = await (this.isAdministrator ??= administers(pool, context.actor.id));
    const { missing, notices } = this;
    const resolving = { sheet, addressOf: table.addressOf, missing, notices, isAdministrator };
    const unknown = await resolveReferences(pool, batch.flat(), resolving);
    const problems = Map.groupBy([...unread, ...unknown], ({ row }) => row);
    const matchOf = await matchRows(context, sheet, table, batch, { keys, scope: this.file.scope });
    const matches = batch.map((_, at) => matchOf(at));
    const means = { sheet, table, left: await this.leftOf(batch, matches), notices: this.notices };
    const groups = batch.map((rows, at) => groupOf(means, rows, matches[at]!));
    const locks = await this.locks();
    const isNamed = (at: number) => batch[at]![0]!.values[idColumn] != null;
    // a copy that lost its hidden cells gives way to its original
    const order = [...groups.keys()].toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
    for (const at of order) {
      const group = groups[at]!;
      this.check(group, problems, locks);
      this.claim(group, isNamed(at));
      group.intents = group.intents.flatMap((intent) => locks.without(intent));
      group.open = group.open.filter((cell) => locks.isAsked(cell));
    }
    await keepNewer(pool, sheet, groups);
    await addPictures(context, this.file, groups);
    await settle(context, sheet, groups, [...this.missing.values()], table.addressOf, locks);
    for (const group of groups) this.touch(group);
    return groups.map((group, at) => ({ group, key: keys[at] ?? null }));
  }

  /** What the export that the file names gave out grey. */
  private async locks(): Promise<Locks> {
    const { table, sheet, notices, context } = this;
    this.batch ??= findBatch(context.database.pool, table.meta['exportId'] ?? '');
    return new Locks(sheet, (await this.batch)?.profile ?? '', notices, table.addressOf);
  }

  /** Rows of the sheet that the file names, and at which version they left with it. */
  private async leftOf(batch: readonly TableRow[][], matches: readonly Match[]): Promise<Left> {
    const withoutCode: string[] = [];
    for (const [at, match] of matches.entries()) {
      if (!match || typeof match !== 'object') continue;
      const { values } = batch[at]![0]!;
      if (values[idColumn] == null) this.ids.push(match.id);
      if ([idColumn, versionColumn, checkColumn].some((key) => values[key] == null)) withoutCode.push(match.id);
    }
    return this.origins.of(withoutCode);
  }

  /** What a row is known by when its file comes again; an exported one has its id. */
  private keyOf(rows: readonly TableRow[]): Buffer | null {
    const id = rows[0]!.values[idColumn];
    if (id == null) return this.keys.of(rows);
    this.ids.push(String(id));
    return null;
  }

  private touch({ action, label, rows, intents, open, problems }: Group) {
    const changed = intents.flatMap(({ isNew, patch, ...of }) =>
      isNew ? [] : Object.keys(patch).map((key) => fileColumn(this.sheet, of, key)),
    );
    const asked = open.map((cell) => fileColumn(this.sheet, cell, cell.column));
    if (action !== 'REFUSED') this.show({ intents, label, rows });
    for (const key of [...changed, ...asked, ...problems.map(({ column }) => column)]) if (key) this.touched.add(key);
  }

  private show({ intents, label, rows }: Pick<Group, 'intents' | 'label' | 'rows'>) {
    const all = rows.flatMap((row) => this.file.pictures.byRow.get(row) ?? []);
    for (const intent of intents.filter((one) => isPicture(this.sheet, one))) {
      const { cell, part, sha256, preview } = all.find((picture) => picture.sha256 === intent.patch['sha256'])!;
      this.pictures.push({ cell, label, part, sha256, preview });
      const column = filesColumn(this.sheet);
      if (column) this.touched.add(column);
    }
  }

  private check(group: Group, problems: ReadonlyMap<number, readonly Problem[]>, locks: Locks) {
    const own = group.rows.flatMap((row) => problems.get(row) ?? []);
    group.problems.push(...(group.action === 'NEW' ? own : own.filter((problem) => locks.isAsked(problem))));
    // a new row is written whole or not at all
    if (group.action === 'NEW' && group.problems.length > 0) group.action = 'REFUSED';
  }

  /** Notes which row of the sheet a group stands for; `isNamed` tells that it does by its hidden id. */
  private claim(group: Group, isNamed: boolean) {
    const others = this.standsFor.get(group.id) ?? [];
    if (others.length > 0 && !(isNamed && others.every((other) => !other.isNamed))) group.action = 'REFUSED';
    this.standsFor.set(group.id, [...others, { row: group.rows[0]!, isNamed }]);
  }

  /**
   * A copied row carries the hidden id of its original: which of the two is meant is not for us to guess. One that lost it, and
   * kept the number, is the copy.
   */
  async refuseSameRows(importId: string): Promise<(counts: RowCounts) => RowCounts> {
    const same = new Map([...this.standsFor].filter(([, rows]) => rows.length > 1));
    if (same.size === 0) return (counts) => counts;
    const isOriginal = ({ id, rows }: Group) => {
      const named = same.get(id)!.filter(({ isNamed }) => isNamed);
      return named.length === 1 && named[0]!.row === rows[0];
    };
    const { pool } = this.context.database;
    const before = (await rowsById(pool, importId, [...same.keys()])).filter((group) => !isOriginal(group));
    const refused = before.map((group): Group => {
      const params = {
        cells: same
          .get(group.id)!
          .map(({ row }) => row)
          .toSorted((a, b) => a - b)
          .join(', '),
      };
      const problem: Problem = { row: group.rows[0]!, cell: null, column: null, code: 'DUPLICATE_ID', params };
      return { ...group, action: 'REFUSED', intents: [], open: [], problems: [...group.problems, problem] };
    });
    await saveRows(
      pool,
      importId,
      refused.map((group) => ({ group, key: null })),
    );
    return (counts) => recounted(counts, before, refused);
  }
}
