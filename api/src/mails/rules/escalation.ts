import type { Span, Unit } from '../../policies/rules/due.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';

type Values = Readonly<Record<string, unknown>>;
type Rung = Rule<'escalationRules'>;

/** A delay as events and messages carry it: `1 WORK_DAY`; empty for none. */
export const delayOf = ({ delay, unit }: Pick<Rung, 'delay' | 'unit'>): string =>
  delay && unit ? `${delay} ${unit}` : '';

/** The span of a delay. */
export function spanOf(delay: string): Span {
  const [amount, unit] = delay.split(' ') as [string, Unit];
  return { amount: Number(amount), unit, cutoff: null, countFrom: 'MOMENT' };
}

/** Rungs of a policy's ladder for a clock of a complaint, at a moment. */
export const rungsOf = (policy: Policy, row: Values, milestone: string, moment: 'WARNING' | 'BREACH'): Rung[] =>
  applying(policy.tables.escalationRules, row).filter(
    (rung) => rung.moment === moment && (rung.milestone ?? milestone) === milestone,
  );
