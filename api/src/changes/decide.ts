import type { Runner } from '../sheets/statement.ts';
import { outOfBounds, readParents } from './bounds.ts';
import { duplicates, missing } from './checks.ts';
import { draftsOf, type UnitDraft } from './drafts.ts';
import type { Circumstances, Decision, Draft, Made, Refusal } from './model.ts';
import { modelOf } from './models.ts';
import { openCells, refuseCell, refuseRow, type Unit } from './units.ts';

/** A draft that its model let pass, with what follows from it. */
export interface Decided {
  readonly draft: UnitDraft;
  readonly decision: Decision;
}

/**
 * Lets the models decide. A refused cell of an existing row leaves the others to be decided again; a refused cell of a new
 * row refuses the row. Ends because every round refuses at least one more cell.
 */
export async function decideAll(
  runner: Runner,
  units: readonly Unit[],
  circumstances: Circumstances,
): Promise<Decided[]> {
  let open = units.filter((unit) => unit.result.outcome !== 'REJECTED' && !unit.intent.verb);
  const decided: Decided[] = [];
  while (open.length > 0) {
    for (const unit of open) refuseIncomplete(unit);
    const drafts = open.filter((unit) => unit.result.outcome !== 'REJECTED').flatMap(draftsOf);
    const round = await decideRound(runner, drafts, circumstances, decided);
    const refused = new Set<Unit>();
    for (const { draft, refusals } of round) if (refusals.length > 0) refused.add(draft.unit);
    for (const { draft, decision } of round) if (!refused.has(draft.unit)) decided.push({ draft, decision });
    for (const { draft, refusals } of round) for (const refusal of refusals) refuse(draft, refusal);
    open = [...refused].filter((unit) => unit.result.outcome !== 'REJECTED');
  }
  return decided;
}

/** Rows that a model does not let go. */
export async function refuseVoids(runner: Runner, units: readonly Unit[], circumstances: Circumstances): Promise<void> {
  const voided = units.filter(({ intent, result }) => intent.verb === 'void' && result.outcome !== 'REJECTED');
  for (const [sheet, group] of Map.groupBy(voided, ({ intent }) => intent.sheet)) {
    const model = modelOf(sheet);
    if (!model.refuseVoid) continue;
    const drafts = group.map(asItStands);
    const facts = await model.facts?.(runner, drafts, circumstances, () => undefined, []);
    for (const [at, draft] of drafts.entries()) {
      const refusal = model.refuseVoid(draft, facts, circumstances);
      if (refusal) refuseRow(group[at]!, refusal.code, refusal.params);
    }
  }
}

const asItStands = ({ intent: { sheet, id }, before }: Unit): Draft => {
  const { values } = before!;
  return { sheet, id, before: values, patch: {}, after: values, given: {} };
};

interface Round extends Decided {
  readonly refusals: readonly Refusal[];
}

async function decideRound(
  runner: Runner,
  drafts: readonly UnitDraft[],
  circumstances: Circumstances,
  decided: readonly Decided[],
): Promise<Round[]> {
  const twice = await duplicates(runner, drafts);
  const fresh = new Map(
    drafts.filter(({ before }) => !before).map(({ sheet, id, after }) => [`${sheet} ${id}`, after]),
  );
  const made: Made = (sheet, id) => fresh.get(`${sheet} ${id}`);
  const parents = await readParents(runner, drafts, circumstances, made);
  const round: Round[] = [];
  for (const [sheet, group] of Map.groupBy(drafts, (draft) => draft.sheet)) {
    const model = modelOf(sheet);
    const passed = decided.flatMap(({ draft }) => (draft.sheet === sheet ? [draft] : []));
    const facts = await model.facts?.(runner, group, circumstances, made, passed);
    for (const draft of group) {
      const decision = model.decide(draft, facts, circumstances);
      const duplicate = twice.get(draft);
      const said = decision.refusals ?? [];
      // what a row lacks is beside the point where there may be none
      const isWhole = said.some(({ column }) => column === undefined);
      const refusals = [
        ...said,
        ...outOfBounds(draft, parents, circumstances),
        ...(isWhole ? [] : missing(draft, decision.set ?? {})),
        ...(duplicate ? [duplicate] : []),
      ];
      round.push({ draft, decision, refusals });
    }
  }
  return round;
}

/** A new row is written whole or not at all. */
function refuseIncomplete(unit: Unit) {
  if (unit.intent.isNew && openCells(unit).length < unit.cells.length) refuseRow(unit, 'ROW_REFUSED');
}

function refuse({ unit, part }: UnitDraft, { column, code, params, fields }: Refusal) {
  const cell =
    column === undefined
      ? undefined
      : unit.cells.find((candidate) => candidate.part === part && candidate.storedKey === column);
  if (!cell) {
    if (column !== undefined)
      unit.result.cells.push({ column: shownKey(unit, part, column), outcome: 'REJECTED', code, params: params ?? {} });
    refuseRow(unit, column === undefined ? code : 'ROW_REFUSED', params);
    return;
  }
  // a part's columns by the names that this sheet has for them
  const asked = fields?.map((key) => shownKey(unit, part, key));
  refuseCell(cell, code, asked && params?.['fields'] ? { ...params, fields: asked.join(', ') } : params);
  if (asked) Object.assign(cell.result, { outcome: 'NEEDS_INPUT', fields: asked });
}

/** The key under which the sheet shows a column of one of its parts. */
function shownKey(unit: Unit, part: string | undefined, column: string): string {
  if (!part) return column;
  const { columns } = unit.store.sheet;
  return Object.keys(columns).find((key) => columns[key]!.from === `${part}.${column}`) ?? column;
}
