import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RowResult } from '../../changes/result.ts';
import { type AddressOf, openCellsOf, problemsOf } from './dry-run.ts';
import { isPicture } from './pictures.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';

/** What became of the rows of an import, counted as they are written. */
export class Tally {
  readonly refused: Problem[] = [];
  readonly drifted: OpenCell[] = [];
  /** Groups of which something was refused that the preview did not know. */
  readonly marked: Group[] = [];
  created = 0;
  updated = 0;
  mastersCreated = 0;
  pictures = 0;
  private readonly sheet: SheetDef;
  private readonly addressOf: AddressOf;

  constructor(sheet: SheetDef, addressOf: AddressOf) {
    this.sheet = sheet;
    this.addressOf = addressOf;
  }

  masters(rows: readonly RowResult[]) {
    this.mastersCreated += rows.filter(({ outcome }) => outcome === 'CREATED').length;
  }

  /** `known` are the problems of the groups before anything was written, some of them only since the choice was made. */
  add(
    groups: readonly Group[],
    intents: readonly PlannedIntent[],
    known: readonly Problem[],
    rows: readonly RowResult[],
  ) {
    const refused = intents.flatMap((intent, at) => problemsOf(this.sheet, intent, rows[at]!, this.addressOf));
    this.refused.push(...refused);
    this.drifted.push(...intents.flatMap((intent, at) => openCellsOf(intent, rows[at]!)));
    const made = intents.filter((_, at) => rows[at]!.outcome === 'CREATED');
    const pictures = made.filter((intent) => isPicture(this.sheet, intent)).length;
    this.pictures += pictures;
    this.created += made.length - pictures;
    this.updated += rows.filter(({ outcome }) => outcome === 'UPDATED').length;
    this.mark(groups, [...known, ...refused]);
  }

  private mark(groups: readonly Group[], problems: readonly Problem[]) {
    const byRow = Map.groupBy(problems, ({ row }) => row);
    for (const group of groups) {
      const own = group.rows.flatMap((row) => byRow.get(row) ?? []);
      if (own.length <= group.problems.length) continue;
      this.marked.push({ ...group, action: group.action === 'NEW' ? 'REFUSED' : group.action, problems: own });
    }
  }
}
