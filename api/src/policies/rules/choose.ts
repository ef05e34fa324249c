import { type Clock, clockOf } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { holds, type Predicate, weight } from './predicate.ts';
import type { Timeline } from './timeline.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Which clock counts where several of one milestone apply. */
export type Preference = 'MOST_SPECIFIC' | 'STRICTEST';

export interface Chosen {
  readonly clock: Clock;
  /** Clocks of the same milestone that apply too and do not count. */
  readonly beaten: readonly Clock[];
}

type Row = Readonly<Record<string, unknown>>;

const dueFor = ({ originalDue }: Clock) => originalDue ?? Infinity;

/** The clocks of a complaint: of each milestone (and department) the one that counts, in the order of the rules. */
export function clocksOf(
  rules: readonly ClockRule[],
  preference: Preference,
  row: Row,
  timeline: Timeline,
  calendar: WorkCalendar,
): Chosen[] {
  const applying = rules.filter(({ appliesWhen }) => holds(appliesWhen, row));
  const groups = Map.groupBy(applying, ({ milestone, departmentId }) => `${milestone} ${departmentId ?? ''}`);
  return [...groups.values()].map((group) => {
    const clocks = group.map((rule) => clockOf(rule, timeline, calendar));
    const [clock, ...beaten] = clocks.toSorted(preference === 'STRICTEST' ? byDue : bySpecificity);
    return { clock: clock!, beaten };
  });
}

const bySpecificity = (a: Clock, b: Clock) =>
  weight(b.rule.appliesWhen) - weight(a.rule.appliesWhen) || a.rule.position - b.rule.position;
const byDue = (a: Clock, b: Clock) => dueFor(a) - dueFor(b) || bySpecificity(a, b);

/** A row that leads to a policy. */
export interface Selector {
  readonly id: string;
  readonly policyCode: string;
  readonly appliesWhen: Predicate;
  readonly priority: number;
}

/** The selector that says most about a row; a tie goes to the higher priority. Undefined where none applies. */
export const selectorFor = (selectors: readonly Selector[], row: Row): Selector | undefined =>
  selectors
    .filter(({ appliesWhen }) => holds(appliesWhen, row))
    .toSorted((a, b) => weight(b.appliesWhen) - weight(a.appliesWhen) || b.priority - a.priority)[0];
