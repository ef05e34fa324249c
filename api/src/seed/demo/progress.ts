import type { Random } from './random.ts';
import { addWorkingDays, workingDayFrom } from './working-day.ts';

export const states = ['RECEIVED', 'REGISTERED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'] as const;
export type State = (typeof states)[number];

/** How far a complaint has come by now: its moments, each later than the one before and none in the future. */
export interface Progress {
  readonly now: Temporal.ZonedDateTime;
  readonly today: Temporal.PlainDate;
  readonly state: State;
  readonly hasReached: (state: State) => boolean;
  readonly registeredAt?: Temporal.ZonedDateTime | undefined;
  readonly containmentDoneAt?: Temporal.ZonedDateTime | undefined;
  readonly customerInformedAt?: Temporal.ZonedDateTime | undefined;
  readonly interimDoneOn?: Temporal.PlainDate | undefined;
  /** About when a reply is expected; the policy decides. */
  readonly replyDueAt: Temporal.ZonedDateTime;
  readonly repliedOn?: Temporal.PlainDate | undefined;
  readonly actionDoneOn?: Temporal.PlainDate | undefined;
  readonly closedOn?: Temporal.PlainDate | undefined;
}

/** Share of complaints in each state, by how many days ago they came in at the most. */
const ageing: readonly (readonly [days: number, shares: readonly number[]])[] = [
  [0, [0.6, 0.4, 0, 0, 0]],
  [2, [0.1, 0.45, 0.45, 0, 0]],
  [7, [0, 0.08, 0.75, 0.17, 0]],
  [14, [0, 0.02, 0.4, 0.43, 0.15]],
  [35, [0, 0, 0.13, 0.22, 0.65]],
  [90, [0, 0, 0.03, 0.05, 0.92]],
  [Infinity, [0, 0, 0.006, 0.004, 0.99]],
];

export function progressOf(random: Random, receivedAt: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): Progress {
  const state = stateAt(random, receivedAt.until(now, { largestUnit: 'days' }).days);
  const hasReached = (other: State) => states.indexOf(state) >= states.indexOf(other);
  const past = <T extends Temporal.ZonedDateTime>(moment: T) =>
    Temporal.ZonedDateTime.compare(moment, now) <= 0 ? moment : undefined;
  const day = receivedAt.toPlainDate();
  const until = (wanted: Temporal.PlainDate, after: Temporal.PlainDate) => happened(wanted, after, now.toPlainDate());
  const replyDueAt = addWorkingDays(day, 7).toZonedDateTime({ timeZone: receivedAt.timeZoneId, plainTime: '17:30' });
  const isLate = random.chance(0.24);
  const containmentDoneAt = past(
    receivedAt.add({ minutes: random.chance(0.9) ? random.int(90, 1400) : random.int(1500, 3600) }),
  );
  const repliedOn = until(
    workingDayFrom(replyDueAt.toPlainDate().add({ days: isLate ? random.int(1, 9) : -random.int(0, 5) })),
    day,
  );
  const actionDoneOn = until(workingDayFrom(repliedOn.add({ days: random.int(2, 20) })), repliedOn);
  return {
    state,
    hasReached,
    now,
    today: now.toPlainDate(),
    replyDueAt,
    registeredAt: hasReached('REGISTERED') ? past(receivedAt.add({ minutes: random.int(10, 300) })) : undefined,
    ...(hasReached('IN_PROGRESS') && {
      containmentDoneAt,
      customerInformedAt: containmentDoneAt && past(containmentDoneAt.add({ minutes: random.int(10, 150) })),
      interimDoneOn: notAfter(addWorkingDays(day, random.int(2, 4)), now.toPlainDate()),
    }),
    ...(hasReached('ANSWERED') && { repliedOn, actionDoneOn }),
    ...(hasReached('CLOSED') && {
      closedOn: until(workingDayFrom(actionDoneOn.add({ days: random.int(2, 15) })), actionDoneOn),
    }),
  };
}

function stateAt(random: Random, days: number): State {
  const shares = ageing.find(([most]) => days <= most)![1];
  let at = random.next();
  return states[shares.findIndex((share) => (at -= share) < 0)] ?? 'CLOSED';
}

/** The day that was wanted; where it has not come, one halfway between what went before and today. */
const happened = (wanted: Temporal.PlainDate, after: Temporal.PlainDate, today: Temporal.PlainDate) =>
  notAfter(wanted, today) ?? after.add({ days: Math.floor(after.until(today).days / 2) });

const notAfter = (day: Temporal.PlainDate, last: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, last) <= 0 ? day : undefined;
