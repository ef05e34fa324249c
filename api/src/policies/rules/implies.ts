import type { Predicate } from './predicate.ts';

/** The values a condition leaves to a column: these only, or all but these. */
type Left = { readonly isOnly: boolean; readonly values: ReadonlySet<unknown> };

const setOf = (wanted: unknown): ReadonlySet<unknown> => new Set(Array.isArray(wanted) ? wanted : [wanted]);

export function leftOf(wanted: Predicate[string]): Left {
  const isNot = wanted !== null && typeof wanted === 'object' && 'not' in wanted;
  return { isOnly: !isNot, values: setOf(isNot ? wanted.not : wanted) };
}

function isWithin(one: Left, other: Left): boolean {
  if (one.isOnly) return [...one.values].every((value) => other.values.has(value) === other.isOnly);
  return !other.isOnly && other.values.isSubsetOf(one.values);
}

/** Whether a condition holds wherever another does. */
export const implies = (narrow: Predicate, wide: Predicate): boolean =>
  Object.keys(wide).every((column) => column in narrow && isWithin(leftOf(narrow[column]!), leftOf(wide[column]!)));
