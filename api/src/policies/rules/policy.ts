import type { Preference } from './choose.ts';
import type { ClockRule } from './clock-rule.ts';
import type { RuleTables } from './rule-tables.ts';
import type { WorkCalendar } from './work-calendar.ts';

type PolicyStatus = 'DRAFT' | 'ACTIVE' | 'RETIRED';

/** A version of a handling policy with everything its clocks need. */
export interface Policy {
  readonly id: string;
  readonly code: string;
  readonly edition: number;
  readonly status: PolicyStatus;
  /** Calendar days, both included; null where there is no bound. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly preference: Preference;
  readonly rules: readonly ClockRule[];
  readonly tables: RuleTables;
  /** Its rules hold only where another policy lays them over its own. */
  readonly isOverlay: boolean;
  /** What is said to whoever complained, its overlay's where it has none of its own (R24). */
  readonly thanks: string | null;
  readonly thanksEn: string | null;
  /** Version of the overlay whose rules hold as well. */
  readonly overlayId: string | null;
  readonly calendarId: string;
  readonly calendar: WorkCalendar;
}

/** The version of a policy that complaints begin with on a day: the latest one in force. */
export const inForce = (policies: Iterable<Policy>, code: string, today: string): Policy | undefined =>
  [...policies]
    .filter((policy) => policy.code === code && policy.status === 'ACTIVE' && !policy.isOverlay)
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? '') <= today && today <= (effectiveTo ?? '9999'))
    .toSorted((a, b) => b.edition - a.edition)[0];
