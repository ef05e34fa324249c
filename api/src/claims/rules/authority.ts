import { readTrigger, type Trigger } from '../../policies/rules/clock-rule.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';
import { weight } from '../../policies/rules/predicate.ts';
import { type Figures, moneyIn } from './figures.ts';
import { beyond, ladderOf, measured } from './ladder.ts';

type Values = Readonly<Record<string, unknown>>;
type Limit = Rule<'authorityLimits'>;

/** What has been granted already: to the same complaint, and to the same customer on the same day. */
export interface Granted {
  readonly ofCase: readonly Figures[];
  readonly ofDay: readonly Figures[];
}

/** Whose consent a claim needs, and by which rule. Without approvers nobody may consent. */
export interface Needed {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly approvers: Trigger | null;
}

/** Everybody who must consent before a claim is granted: beyond the ladder, and by the authority limits on the sum (R111). */
export function neededApprovals(policy: Policy, values: Values, figures: Figures, granted: Granted): Needed[] {
  const step = beyondLadder(policy, values, figures, granted);
  const limits = applying(policy.tables.authorityLimits, values);
  const groups = limitGroups(limits, values, figures);
  const byGroup = groups.flatMap((group) => limited(group, values, figures, granted));
  const isWorth = isWorthCovered(groups.flat(), values, figures);
  const isCovered = byGroup.length > 0 && areUnitsCovered(limits, figures) && isWorth;
  const all = [
    ...(step ? [needed(step)] : []),
    ...(isWorth ? byGroup : []),
    ...(limits.length > 0 && !isCovered ? [needed(highest(limits))] : []),
  ];
  return all.filter(({ rule }, at) => all.findIndex((other) => other.rule === rule) === at);
}

/** The maximum of the class holds for all that a complaint is given by one remedy, not for each claim of it (R111k). */
function beyondLadder(policy: Policy, values: Values, figures: Figures, { ofCase }: Granted) {
  const text = (key: string) => (values[`claim.${key}`] as string | null) ?? null;
  const goods = { quantity: text('quantity'), unitValue: text('unitValue') };
  const { remedy } = figures;
  const before = ofCase.filter((other) => other.remedy === remedy);
  const measure = (step: Rule<'compensationSteps'>) => {
    const currency = step.currency ?? figures.currency;
    const money = moneyIn(figures, currency);
    if (money === null) return null;
    const sum = before.reduce((all, other) => all + (moneyIn(other, currency) ?? 0), money);
    return measured(step, { remedy, amount: String(sum), quantity: null }, goods);
  };
  return beyond(ladderOf(policy, values), remedy, (step) => measure(step) ?? Infinity);
}

const needed = ({ code, name, nameEn, approvers }: Limit | Rule<'compensationSteps'>): Needed => ({
  rule: code,
  zh: name,
  en: nameEn ?? name,
  approvers: approvers ? readTrigger(approvers) : null,
});

/** Limits that measure the same; of those, the ones that say most about the case. */
function limitGroups(limits: readonly Limit[], values: Values, { quantities }: Figures): Limit[][] {
  const fitting = limits.filter(
    ({ unit, goodsUnit, remedy }) =>
      (remedy === null || remedy === values['claim.remedy']) &&
      (unit !== 'QUANTITY' || goodsUnit === null || quantities.has(goodsUnit)),
  );
  const groups = Map.groupBy(fitting, ({ unit, goodsUnit, currency }) => [unit, goodsUnit, currency].join());
  return [...groups.values()].map((group) => {
    const most = Math.max(...group.map(({ appliesWhen }) => weight(appliesWhen)));
    return group.filter(({ appliesWhen }) => weight(appliesWhen) === most);
  });
}

/** Where goods are limited by a unit, goods in another one are within no limit. */
function areUnitsCovered(limits: readonly Limit[], { quantities }: Figures): boolean {
  const units = limits.flatMap(({ unit, goodsUnit }) => (unit === 'QUANTITY' ? [goodsUnit] : []));
  return units.length === 0 || units.includes(null) || [...quantities.keys()].every((unit) => units.includes(unit));
}

/** Goods that are limited by their number are limited to what so many are worth: more money than that is within no limit. */
function isWorthCovered(limits: readonly Limit[], values: Values, { money, quantities }: Figures): boolean {
  if (money === null || limits.some(({ unit }) => unit !== 'QUANTITY')) return true;
  const pieces = [...quantities.values()].reduce((sum, quantity) => sum + quantity, 0);
  return money <= pieces * Number(values['claim.unitValue'] ?? 0);
}

const inOrder = (limits: readonly Limit[]) =>
  limits.toSorted((a, b) => Number(a.most ?? Infinity) - Number(b.most ?? Infinity));

/** Who decides on what no limit covers: whoever decides on the most. A share of the claim says nothing of how much it is. */
function highest(limits: readonly Limit[]): Limit {
  const ofAmounts = limits.filter(({ unit }) => unit !== 'PERCENT');
  return inOrder(ofAmounts.length > 0 ? ofAmounts : limits).at(-1)!;
}

/** The smallest limit that covers the sum; beyond the greatest one nobody may consent. */
function limited(group: readonly Limit[], values: Values, figures: Figures, granted: Granted): Needed[] {
  const sum = sumOf(group[0]!, values, figures, granted);
  if (sum === null) return [];
  const ordered = inOrder(group);
  const covering = ordered.find(({ most }) => most === null || sum <= Number(most));
  return [covering ? needed(covering) : { ...needed(ordered.at(-1)!), approvers: null }];
}

/** What is measured: with what was granted before, except for a percentage, which is of the claim itself (R109). */
function sumOf({ unit, goodsUnit, currency }: Limit, values: Values, figures: Figures, granted: Granted) {
  if (unit === 'PERCENT') {
    const whole = Number(values['claim.amount'] ?? 0);
    return figures.money === null || !whole ? null : (figures.money / whole) * 100;
  }
  const measure = (one: Figures): number | null => {
    if (unit === 'MONEY') return moneyIn(one, currency ?? figures.currency);
    return goodsUnit === null
      ? [...one.quantities.values()].reduce<number | null>((all, quantity) => (all ?? 0) + quantity, null)
      : (one.quantities.get(goodsUnit) ?? null);
  };
  const own = measure(figures);
  const sum = (others: readonly Figures[]) => others.reduce((all, other) => all + (measure(other) ?? 0), 0);
  return own === null ? null : own + Math.max(sum(granted.ofCase), sum(granted.ofDay));
}

/** A consent that was given: by whom, and by which right. */
export interface Consent {
  readonly personId: string;
  readonly right: string;
}

/** Whether consents meet what is needed: one of them, or all by different people. */
export function isConsented({ mode, events }: Trigger, consents: readonly Consent[]): boolean {
  if (mode === 'ANY') return events.some((right) => consents.some((consent) => consent.right === right));
  return assign(events, consents, new Set());
}

function assign(
  [right, ...rest]: readonly string[],
  consents: readonly Consent[],
  taken: ReadonlySet<string>,
): boolean {
  if (right === undefined) return true;
  return consents.some(
    (consent) =>
      consent.right === right &&
      !taken.has(consent.personId) &&
      assign(rest, consents, new Set([...taken, consent.personId])),
  );
}
