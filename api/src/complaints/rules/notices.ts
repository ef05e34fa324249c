import { delayOf, rungsOf, spanOf } from '../../mails/rules/escalation.ts';
import type { Chosen } from '../../policies/rules/choose.ts';
import type { Clock } from '../../policies/rules/clock.ts';
import { dueOf } from '../../policies/rules/due.ts';
import type { Policy } from '../../policies/rules/policy.ts';

/** Something to be told of a running clock at a moment: a warning, a missed due, a rung of the ladder after it. */
export interface Notice {
  /** The same for as long as the promise is the same: what was told once is not told again after a calendar's edit. */
  readonly key: string;
  readonly event: 'WARNED' | 'BREACHED';
  readonly at: number;
  readonly due: number;
  readonly rule: string;
  readonly milestone: string;
  readonly departmentId: string | null;
  /** `1 WORK_DAY` after the due; empty for none. */
  readonly delay: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Everything that is to be told of the running clocks of a complaint, past or to come. */
export const noticesOf = (chosen: readonly Chosen[], policy: Policy, row: Values): Notice[] =>
  chosen.flatMap(({ clock }) =>
    clock.startedAt && !clock.stoppedAt && clock.committedDue !== null
      ? ofClock(clock, clock.committedDue, policy, row)
      : [],
  );

function ofClock(clock: Clock, due: number, policy: Policy, row: Values): Notice[] {
  const { rule, startedAt, targetDue, warnings } = clock;
  const about = { due, rule: rule.code, milestone: rule.milestone, departmentId: rule.departmentId };
  const start = `${rule.code} ${startedAt!.at}`;
  const promise = `${start} ${clock.extension?.to ?? clock.agreedOn ?? ''}`;
  const warned = [...warnings, ...(targetDue === null ? [] : [targetDue])].filter((at) => at < due);
  const delays = new Set(rungsOf(policy, row, rule.milestone, 'BREACH').map(delayOf).filter(Boolean));
  return [
    ...warned.map((at, n): Notice => ({ ...about, event: 'WARNED', key: `${start} W${n}`, at, delay: '' })),
    { ...about, event: 'BREACHED', key: `${promise} B`, at: due, delay: '' },
    ...[...delays].flatMap((delay): Notice[] => {
      const { at } = dueOf(policy.calendar, spanOf(delay), due);
      return at === null ? [] : [{ ...about, event: 'BREACHED', key: `${promise} E ${delay}`, at, delay }];
    }),
  ];
}

/** Keys of what has been told, as a complaint keeps them. */
export const toldOf = (text: unknown): Set<string> =>
  new Set(typeof text === 'string' ? (JSON.parse(text) as string[]) : []);

/** What a complaint keeps of its notices: those told (and those past by `until`), and when the next one is due. */
export function noticeValues(notices: readonly Notice[], told: ReadonlySet<string>, until: number | null) {
  const isTold = ({ key, at }: Notice) => told.has(key) || (until !== null && at <= until);
  const keys = notices.filter(isTold).map(({ key }) => key);
  const next = Math.min(...notices.filter((notice) => !isTold(notice)).map(({ at }) => at));
  return {
    noticesTold: keys.length > 0 ? JSON.stringify(keys) : null,
    noticeAt: Number.isFinite(next)
      ? Temporal.Instant.fromEpochMilliseconds(next).toString({ smallestUnit: 'millisecond' })
      : null,
  };
}
