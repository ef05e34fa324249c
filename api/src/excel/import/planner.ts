import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import { ClientKeys } from './client-key.ts';
import { fileColumn, settle } from './dry-run.ts';
import { matchRows } from './existing.ts';
import { groupOf } from './groups.ts';
import { type IsVouched, vouching } from './identity.ts';
import { Notices } from './notices.ts';
import { counted, type Group, noRows } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './read-table.ts';
import { type MissingMaster, resolveReferences } from './references.ts';
import { type NewRow, rowsById, saveRows } from './stored-rows.ts';

/** Plans the rows of a file, batch by batch; remembers what concerns more than one batch. */
export class Planner {
  readonly missing = new Map<string, MissingMaster>();
  readonly notices = new Notices();
  /** Columns in which existing rows would change, or in which something is wrong. */
  readonly touched = new Set<string>();
  private readonly problems: Map<number, Problem[]>;
  private readonly keys: ClientKeys;
  /** Rows of the file that stand for each row of the sheet. */
  private readonly standsFor = new Map<string, number[]>();
  private readonly context: Context;
  private readonly sheet: SheetDef;
  private readonly table: Table;
  private isVouched: Promise<IsVouched> | undefined;

  constructor(context: Context, sheet: SheetDef, table: Table, scope: string) {
    this.context = context;
    this.sheet = sheet;
    this.table = table;
    this.problems = Map.groupBy(table.problems, ({ row }) => row);
    this.keys = new ClientKeys(scope, sheet.key);
  }

  async plan(batch: readonly TableRow[][]): Promise<NewRow[]> {
    const { context, sheet, table } = this;
    // before references become ids, of which those of missing rows are made anew each time
    const keys = batch.map((rows) => this.keys.of(rows));
    const { pool } = context.database;
    for (const problem of await resolveReferences(pool, sheet, batch.flat(), table.addressOf, this.missing))
      this.problems.set(problem.row, [...(this.problems.get(problem.row) ?? []), problem]);
    const matchOf = await matchRows(context, sheet, table, batch, keys);
    const isVouched = await (this.isVouched ??= vouching(context, sheet, table));
    const means = { sheet, table, isVouched, notices: this.notices };
    const groups = batch.map((rows, at) => groupOf(means, rows, matchOf(at)));
    for (const group of groups) this.check(group);
    await settle(context, sheet, groups, [...this.missing.values()], table.addressOf);
    for (const group of groups) this.touch(group);
    return groups.map((group, at) => ({ group, key: keys[at]! }));
  }

  private touch({ intents, open, problems }: Group) {
    const changed = intents.flatMap(({ isNew, patch, ...of }) =>
      isNew ? [] : Object.keys(patch).map((key) => fileColumn(this.sheet, of, key)),
    );
    const asked = open.map((cell) => fileColumn(this.sheet, cell, cell.column));
    for (const key of [...changed, ...asked, ...problems.map(({ column }) => column)]) if (key) this.touched.add(key);
  }

  private check(group: Group) {
    group.problems.push(...group.rows.flatMap((row) => this.problems.get(row) ?? []));
    // a new row is written whole or not at all
    if (group.action === 'NEW' && group.problems.length > 0) group.action = 'REFUSED';
    const others = this.standsFor.get(group.id) ?? [];
    if (others.length > 0) group.action = 'REFUSED';
    this.standsFor.set(group.id, [...others, group.rows[0]!]);
  }

  /** A copied row carries the hidden id of its original: which of the two is meant is not for us to guess. */
  async refuseSameRows(importId: string): Promise<(counts: Counted) => Counted> {
    const same = new Map([...this.standsFor].filter(([, rows]) => rows.length > 1));
    if (same.size === 0) return (counts) => counts;
    const { pool } = this.context.database;
    const before = await rowsById(pool, importId, [...same.keys()]);
    const refused = before.map((group): Group => {
      const params = { cells: same.get(group.id)!.join(', ') };
      const problem: Problem = { row: group.rows[0]!, cell: null, column: null, code: 'DUPLICATE_ID', params };
      return { ...group, action: 'REFUSED', intents: [], open: [], problems: [...group.problems, problem] };
    });
    await saveRows(
      pool,
      importId,
      refused.map((group) => ({ group, key: null })),
    );
    const [was, is] = [counted(noRows, before), counted(noRows, refused)];
    const keys = Object.keys(noRows) as (keyof Counted)[];
    return (counts) =>
      Object.fromEntries(keys.map((key) => [key, counts[key] - was[key] + is[key]])) as unknown as Counted;
  }
}

type Counted = ReturnType<typeof counted>;
