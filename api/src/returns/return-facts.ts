import { returns } from '@redress/schema/sheets/returns.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { heldRights } from '../access/held-rights.ts';
import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft } from '../changes/model.ts';
import { figuresText } from '../claims/figures-text.ts';
import type { Consent } from '../claims/rules/authority.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Lot } from './rules/eligibility.ts';

/** The lines of a return, as far as its steps depend on them. */
export interface Lines {
  readonly lots: readonly Lot[];
  readonly uninspected: number;
  readonly undisposed: number;
  /** Goods of the lines by unit; of lines without one under null. */
  readonly quantities: ReadonlyMap<string | null, number>;
}

/** What a step of a return depends on besides the return. */
export interface ReturnFacts {
  readonly book: PolicyBook;
  readonly complaintOf: ReadonlyMap<string, Values>;
  readonly linesOf: ReadonlyMap<string, Lines>;
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  readonly held: ReadonlySet<string>;
}

export async function readReturnFacts(
  runner: Runner,
  drafts: readonly Draft[],
  { owner, actor }: Circumstances,
): Promise<ReturnFacts> {
  const ids = drafts.map(({ id }) => id);
  return {
    book: await policyBook(owner, runner),
    complaintOf: await readComplaints(
      runner,
      drafts.map(({ after }) => String(after['complaintId'])),
    ),
    linesOf: await readLines(runner, ids),
    consents: await readConsents(runner, ids),
    held: await heldRights(runner, actor.id),
  };
}

/** Goods of one batch and order day are one lot, whatever lines they stand in. */
export async function readLines(runner: Runner, ids: readonly string[]): Promise<Map<string, Lines>> {
  type Row = {
    returnId: string;
    orderedOn: string | null;
    quantity: string | null;
    unit: string | null;
    uninspected: number;
    undisposed: number;
  };
  const text = `select return_id::text as "returnId", ordered_on::text as "orderedOn", sum(quantity)::text as quantity, unit,
      count(*) filter (where received_quantity is null or received_quantity <> coalesce(passed_quantity, 0)
        + coalesce(rejected_quantity, 0) + coalesce(refused_quantity, 0))::int as uninspected, count(*) filter (where disposition is null)::int as undisposed
    from return_line where return_id = any($1::uuid[]) and voided_at is null group by return_id, ordered_on, unit, batch_no`;
  const { rows } = await run<Row>(runner, text, [ids]);
  const sum = (group: readonly Row[], key: 'uninspected' | 'undisposed') =>
    group.reduce((all, row) => all + row[key], 0);
  return new Map(
    [...Map.groupBy(rows, ({ returnId }) => returnId)].map(([id, group]) => [
      id,
      {
        lots: group.map(({ orderedOn, quantity, unit }) => ({
          orderedOn,
          quantity: quantity === null ? null : Number(quantity),
          unit,
        })),
        uninspected: sum(group, 'uninspected'),
        undisposed: sum(group, 'undisposed'),
        quantities: byUnit(group),
      },
    ]),
  );
}

function byUnit(rows: readonly { quantity: string | null; unit: string | null }[]): Map<string | null, number> {
  const sums = new Map<string | null, number>();
  for (const { unit, quantity } of rows) sums.set(unit, (sums.get(unit) ?? 0) + Number(quantity ?? 0));
  return sums;
}

/** Consents that were given to a return as it stands, by return. */
export async function readConsents(runner: Runner, ids: readonly string[]): Promise<Map<string, Consent[]>> {
  const text = `select a.return_id::text as "returnId", a.decided_by_id::text as "personId", a."right"
    from return_approval a join return_request t on t.id = a.return_id
    where t.id = any($1::uuid[]) and a.voided_at is null and a.decision = 'APPROVED'
      and a.decided_by_id is distinct from t.submitted_by_id and a.consented_to = ${figuresText.returns}`;
  const { rows } = await run<Consent & { returnId: string }>(runner, text, [ids]);
  return Map.groupBy(rows, ({ returnId }) => returnId);
}

/** A return with its complaint as the conditions of rules name them. */
export const asCondition = (complaint: Values, request: Values): Values => ({
  ...complaint,
  ...Object.fromEntries(columnsOf(returns).map(({ key }) => [`return.${key}`, request[key] ?? null])),
});

/** What is to be sent back: the lots of the lines, or the return as a whole while it has none. */
export function lotsOf(request: Values, lines: Lines | undefined): readonly Lot[] {
  const own = (request['orderedOn'] as string | null) ?? null;
  if (lines && lines.lots.length > 0) return lines.lots.map((lot) => ({ ...lot, orderedOn: lot.orderedOn ?? own }));
  const quantity = request['quantity'] == null ? null : Number(request['quantity']);
  return [{ orderedOn: own, quantity, unit: (request['unit'] as string | null) ?? null }];
}

/** Whether the lines are what was asked for: so much of the unit it was asked for in; without a quantity they say it all. */
export function areLinesAsAsked(request: Values, { quantities }: Lines): boolean {
  if (request['quantity'] == null) return true;
  const unit = (request['unit'] as string | null) ?? null;
  if (unit !== null && [...quantities.keys()].some((other) => other !== null && other !== unit)) return false;
  return quantities.values().reduce((sum, quantity) => sum + quantity, 0) === Number(request['quantity']);
}
