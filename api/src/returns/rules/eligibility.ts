import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';

type Values = Readonly<Record<string, unknown>>;

/** Goods of one batch that somebody wants to send back. */
export interface Lot {
  /** Calendar day; null where nobody knows. */
  readonly orderedOn: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
}

/** Why a return is not taken, and whether somebody may take it all the same. */
interface Obstacle {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly isOverridable: boolean;
}

/**
 * R112: what stands against a return on a day. Every figure that a rule names must hold for it to refuse: ordered too long
 * ago, too few of the batch, none of the batch in stock. `values` are those that conditions name, `return.kind` among them.
 */
export function obstaclesTo(
  { tables }: Policy,
  values: Values,
  lots: readonly Lot[],
  hasBatchStock: boolean,
  today: string,
): Obstacle[] {
  return applying(tables.returnRules, values)
    .filter((rule) => lots.some((lot) => isAgainst(rule, lot, hasBatchStock, today)))
    .map(({ code, name, nameEn, isOverridable }) => ({ rule: code, zh: name, en: nameEn ?? name, isOverridable }));
}

function isAgainst(rule: Rule<'returnRules'>, lot: Lot, hasBatchStock: boolean, today: string): boolean {
  const { olderThanMonths, fewerThan, unit, onlyWithoutStock } = rule;
  if (olderThanMonths !== null && !isOlder(lot.orderedOn, olderThanMonths, today)) return false;
  if (fewerThan !== null && !isFewer(lot, Number(fewerThan), unit)) return false;
  return !(onlyWithoutStock && hasBatchStock);
}

/** Goods in another unit are not shown to be enough; while nobody has said which, the rule's own is meant. */
const isFewer = ({ quantity, unit }: Lot, least: number, wanted: string | null): boolean =>
  quantity !== null && (quantity < least || (wanted !== null && unit !== null && unit !== wanted));

const isOlder = (orderedOn: string | null, months: number, today: string): boolean =>
  orderedOn !== null && Temporal.PlainDate.from(orderedOn).add({ months }).toString() < today;
