import type { Policy } from '../../policies/rules/policy.ts';
import { applying, type Rule } from '../../policies/rules/rule-tables.ts';

type Values = Readonly<Record<string, unknown>>;

const rankOf = ({ tables }: Policy, severity: unknown): number =>
  tables.severityLevels.find((level) => level.severity === severity)?.rank ?? -1;

/** The highest of the floors that hold for a complaint (R30); undefined where none does or the policy has no scale. */
export function floorOf(policy: Policy, values: Values): Rule<'severityFloors'> | undefined {
  const floors = applying(policy.tables.severityFloors, values).filter(({ severity }) => rankOf(policy, severity) >= 0);
  return floors.toSorted((a, b) => rankOf(policy, b.severity) - rankOf(policy, a.severity))[0];
}

/** Whether a severity lies below a floor. */
export const isBelow = (policy: Policy, severity: unknown, floor: Rule<'severityFloors'>): boolean =>
  rankOf(policy, severity) < rankOf(policy, floor.severity);

/** Whether a severity ranks above another; none ranks lowest. */
export const isHigher = (policy: Policy, severity: unknown, other: unknown): boolean =>
  rankOf(policy, severity) > rankOf(policy, other);

/** Whether the policy's scale has no such level. */
export const isForeign = (policy: Policy, severity: unknown): boolean =>
  policy.tables.severityLevels.length > 0 && typeof severity === 'string' && rankOf(policy, severity) < 0;

/** The level that a category usually has (R26–R28). */
export const usualSeverity = ({ tables }: Policy, category: unknown): string | null =>
  tables.policyCategories.find((node) => node.category !== null && node.category === category)?.severity ?? null;
