import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';

type Values = Readonly<Record<string, unknown>>;
type Step = Rule<'compensationSteps'>;

/** What is offered: a remedy with a value, a number of pieces, or both. Decimals as texts. */
export interface Offered {
  readonly remedy: string | null;
  readonly amount: string | null;
  readonly quantity: string | null;
}

/** What it is offered for: so many pieces at a price with tax. */
export interface Goods {
  readonly quantity: string | null;
  readonly unitValue: string | null;
}

/** The steps that a policy offers in a case, in their order; none where it has no ladder. */
export const ladderOf = ({ tables }: Policy, values: Values): Step[] => applying(tables.compensationSteps, values);

/** An offer in the measure of a step: times the value of the goods, pieces for one (by their value where nobody counted), money; null where it cannot be told. */
export function measured({ unit }: Step, { amount, quantity }: Offered, goods: Goods): number | null {
  const pieces = Number(goods.quantity ?? 0);
  if (unit === 'MONEY') return amount === null ? null : Number(amount);
  if (unit !== 'TIMES' && unit !== 'PIECES_PER_PIECE') return null;
  const isByPieces = quantity !== null && (unit === 'PIECES_PER_PIECE' || amount === null);
  if (isByPieces) return pieces === 0 ? null : Number(quantity) / pieces;
  const value = pieces * Number(goods.unitValue ?? 0);
  return amount === null || value === 0 ? null : Number(amount) / value;
}

/** The step whose remedy an offer is; undefined where the ladder has none of it. */
export const stepOf = (ladder: readonly Step[], { remedy }: Offered): Step | undefined =>
  ladder.find((step) => step.remedy === remedy);

/**
 * The step that a remedy goes beyond (R111k: only the maximum of the class is a limit). A remedy that the ladder does not
 * know is beyond all of it; a step without a figure has no limit. `measure` tells how much it is in the measure of a step.
 */
export function beyond(
  ladder: readonly Step[],
  remedy: string | null,
  measure: (step: Step) => number | null,
): Step | undefined {
  if (ladder.length === 0 || ladder.some((step) => step.unit === null && step.remedy === remedy)) return undefined;
  const same = ladder.filter((step) => step.remedy === remedy);
  if (same.length === 0) return ladder.at(-1);
  const isWithin = same.some((step) => step.most === null || (measure(step) ?? 0) <= Number(step.most));
  return isWithin ? undefined : same.at(-1);
}

/** Steps before an offer's own that the customer has not refused yet (R111e: exchange, then goods, then cash). */
export function skipped(ladder: readonly Step[], offered: Offered, refused: ReadonlySet<string>): Step[] {
  const at = ladder.findIndex(({ remedy }) => remedy === offered.remedy);
  return ladder.slice(0, Math.max(at, 0)).filter(({ remedy }) => remedy !== offered.remedy && !refused.has(remedy));
}
