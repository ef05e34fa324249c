import { readTrigger, type Trigger } from '../../policies/rules/clock-rule.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';
import { weight } from '../../policies/rules/predicate.ts';
import { beyond, type Goods, ladderOf } from './ladder.ts';

type Values = Readonly<Record<string, unknown>>;
type Limit = Rule<'authorityLimits'>;

/** What has been granted already to the same complaint, or to the same customer on the same day, whichever is more. */
export interface Granted {
  readonly quantity: number;
  readonly money: number;
}

/** Whose consent a claim needs, and by which rule. Without approvers nobody may consent. */
export interface Needed {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly approvers: Trigger | null;
}

/** Everybody who must consent before a claim is granted: beyond the ladder, and by the authority limits on the sum (R111). */
export function neededApprovals(policy: Policy, values: Values, granted: Granted): Needed[] {
  const text = (key: string) => (values[`claim.${key}`] as string | null) ?? null;
  const goods: Goods = { quantity: text('quantity'), unitValue: text('unitValue') };
  const amount = text('approvedAmount') ?? text('amount');
  const offered = { remedy: text('remedy'), amount, quantity: null };
  const step = offered.remedy ? beyond(ladderOf(policy, values), offered, goods) : undefined;
  const limits = applying(policy.tables.authorityLimits, values);
  return [
    ...(step ? [needed(step)] : []),
    ...limitGroups(limits, values).flatMap((group) => limited(group, values, granted)),
  ];
}

const needed = ({ code, name, nameEn, approvers }: Limit | Rule<'compensationSteps'>): Needed => ({
  rule: code,
  zh: name,
  en: nameEn ?? name,
  approvers: approvers ? readTrigger(approvers) : null,
});

/** Limits that measure the same; of those, the ones that say most about the case. */
function limitGroups(limits: readonly Limit[], values: Values): Limit[][] {
  const fitting = limits.filter(
    ({ unit, goodsUnit, currency, remedy }) =>
      (remedy === null || remedy === values['claim.remedy']) &&
      (unit !== 'QUANTITY' || goodsUnit === null || goodsUnit === values['claim.unit']) &&
      (unit !== 'MONEY' || currency === null || currency === values['claim.currency']),
  );
  const groups = Map.groupBy(fitting, ({ unit }) => unit);
  return [...groups.values()].map((group) => {
    const most = Math.max(...group.map(({ appliesWhen }) => weight(appliesWhen)));
    return group.filter(({ appliesWhen }) => weight(appliesWhen) === most);
  });
}

/** The smallest limit that covers the sum; beyond the greatest one nobody may consent. */
function limited(group: readonly Limit[], values: Values, granted: Granted): Needed[] {
  const sum = sumOf(group[0]!.unit, values, granted);
  if (sum === null) return [];
  const inOrder = group.toSorted((a, b) => Number(a.most ?? Infinity) - Number(b.most ?? Infinity));
  const covering = inOrder.find(({ most }) => most === null || sum <= Number(most));
  return [covering ? needed(covering) : { ...needed(inOrder.at(-1)!), approvers: null }];
}

/** What is measured: with what was granted before, except for a percentage, which is of the claim itself (R109). */
function sumOf(unit: string, values: Values, { quantity, money }: Granted): number | null {
  const number = (key: string) => (values[`claim.${key}`] == null ? null : Number(values[`claim.${key}`]));
  const amount = number('approvedAmount') ?? number('amount');
  if (unit === 'QUANTITY') return number('quantity') === null ? null : number('quantity')! + quantity;
  if (unit === 'MONEY') return amount === null ? null : amount + money;
  const whole = number('amount');
  return amount === null || !whole ? null : (amount / whole) * 100;
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
