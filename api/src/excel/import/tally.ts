import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { RowResult } from '../../changes/result.ts';
import { openCellsOf, problemsOf } from './dry-run.ts';
import type { AddressOf } from './file-column.ts';
import { isPicture } from './pictures.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';

/** What became of the rows of an import, counted as they are written. */
export class Tally {
  readonly refused: Problem[] = [];
  readonly drifted: OpenCell[] = [];
  /** Groups with cells that others changed since the preview, as they are to be decided again. */
  readonly reopened: Changed[] = [];
  /** Groups of which something else became than the preview said, as they were written. */
  readonly settled: Changed[] = [];
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
    const answers = intents.map((intent, at): Answer => {
      const result = rows[at]!;
      const refused = problemsOf(this.sheet, intent, result, this.addressOf);
      return { intent, result, refused, drifted: openCellsOf(intent, result) };
    });
    const refused = answers.flatMap((answer) => answer.refused);
    this.refused.push(...refused);
    this.drifted.push(...answers.flatMap((answer) => answer.drifted));
    const made = intents.filter((_, at) => rows[at]!.outcome === 'CREATED');
    const pictures = made.filter((intent) => isPicture(this.sheet, intent)).length;
    this.pictures += pictures;
    this.created += made.length - pictures;
    this.updated += rows.filter(({ outcome }) => outcome === 'UPDATED').length;
    const byRow = Map.groupBy(answers, ({ intent }) => intent.row);
    const problems = Map.groupBy([...known, ...refused], ({ row }) => row);
    for (const group of groups) {
      const own = group.rows.flatMap((row) => byRow.get(row) ?? []);
      this.follow(
        group,
        own,
        group.rows.flatMap((row) => problems.get(row) ?? []),
      );
    }
  }

  private follow(group: Group, answers: readonly Answer[], problems: readonly Problem[]) {
    const drifted = answers.flatMap((answer) => answer.drifted);
    if (drifted.length > 0) this.reopened.push({ before: group, after: reopened(group, drifted) });
    const isAsPlanned = answers.every(isWritten) && problems.length <= group.problems.length;
    if (isAsPlanned && group.open.length === 0) return;
    this.settled.push({ before: group, after: settled(group, answers, problems) });
  }
}

/** A group as it was previewed, and as it is kept now. */
export interface Changed {
  readonly before: Group;
  readonly after: Group;
}

interface Answer {
  readonly intent: PlannedIntent;
  readonly result: RowResult;
  readonly refused: readonly Problem[];
  readonly drifted: readonly OpenCell[];
}

const isWritten = ({ result }: Answer) =>
  result.outcome !== 'REJECTED' &&
  result.cells.every(({ outcome }) => outcome === 'APPLIED' || outcome === 'UNCHANGED');

const isIn = (cells: readonly OpenCell[], id: string, column: string) =>
  cells.some((cell) => cell.id === id && cell.column === column);

const without = (intent: PlannedIntent, isOut: (column: string) => boolean): PlannedIntent[] => {
  const patch = Object.fromEntries(Object.entries(intent.patch).filter(([column]) => !isOut(column)));
  return intent.isNew || Object.keys(patch).length > 0 ? [{ ...intent, patch }] : [];
};

/** Cells that others changed since the preview are conflicts of it, to be decided like all others. */
function reopened(group: Group, drifted: readonly OpenCell[]): Group {
  const intents = group.intents.flatMap((intent) => without(intent, (column) => isIn(drifted, intent.id, column)));
  const open = [...group.open.filter(({ id, column }) => !isIn(drifted, id, column)), ...drifted];
  return { ...group, intents, open };
}

/** A group with what was written of it, and what waits for nobody any more. */
function settled(group: Group, answers: readonly Answer[], problems: readonly Problem[]): Group {
  const intents = answers.flatMap(({ intent, result }) => {
    if (result.outcome === 'REJECTED') return [];
    const applied = new Set(result.cells.flatMap(({ outcome, column }) => (outcome === 'APPLIED' ? [column] : [])));
    return intent.isNew ? [intent] : without(intent, (column) => !applied.has(column));
  });
  const drifted = answers.flatMap((answer) => answer.drifted);
  const taken = (id: string, column: string) => intents.some((intent) => intent.id === id && column in intent.patch);
  const kept = group.open.filter(({ id, column }) => !taken(id, column) && !isIn(drifted, id, column));
  const made = group.action === 'NEW' ? intents.some(({ id, isNew }) => isNew && id === group.id) : intents.length > 0;
  const action = made ? group.action : problems.length > 0 ? 'REFUSED' : 'UNCHANGED';
  return { ...group, action, intents, open: [...kept, ...drifted], problems: [...problems] };
}
