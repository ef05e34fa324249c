/** States of a complaint and where each may go; a closed one stays closed, a reopening is a linked case. */
const transitions: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['REGISTERED', 'IN_PROGRESS', 'CLOSED'],
  REGISTERED: ['IN_PROGRESS', 'ANSWERED', 'EXTERNAL', 'ABNORMAL_REQUESTED', 'CLOSED'],
  IN_PROGRESS: ['ANSWERED', 'EXTERNAL', 'CLOSE_REQUESTED', 'ABNORMAL_REQUESTED', 'CLOSED'],
  EXTERNAL: ['IN_PROGRESS', 'ANSWERED', 'CLOSE_REQUESTED', 'ABNORMAL_REQUESTED'],
  ANSWERED: ['IN_PROGRESS', 'EXTERNAL', 'CLOSE_REQUESTED', 'ABNORMAL_REQUESTED', 'CLOSED'],
  CLOSE_REQUESTED: ['IN_PROGRESS', 'ABNORMAL_REQUESTED', 'CLOSED'],
  ABNORMAL_REQUESTED: ['IN_PROGRESS', 'CLOSED'],
  CLOSED: [],
};

export const firstState = 'RECEIVED';

/** The states that lead nowhere. */
export const finalStates = Object.keys(transitions).filter((state) => transitions[state]!.length === 0);

/** The states that a complaint in this state may take next. */
export const nextStates = (state: string): readonly string[] => transitions[state] ?? [];

/** What a step writes down by itself where nobody has: moments, days, and who took it. */
interface Trace {
  readonly moments?: readonly string[];
  readonly days?: readonly string[];
  readonly by?: string;
  /** What a complaint that goes back to this state no longer says. */
  readonly clears?: readonly string[];
}

const requests = ['closeRequestedAt', 'abnormalRequestedAt', 'closeRequestedById', 'followedUpAt'];
const traces: Readonly<Record<string, Trace>> = {
  REGISTERED: { moments: ['registeredAt', 'acceptedAt'], by: 'registeredById' },
  IN_PROGRESS: { moments: ['acceptedAt'], clears: requests },
  ANSWERED: { days: ['repliedOn'], clears: requests },
  CLOSE_REQUESTED: { moments: ['closeRequestedAt'], by: 'closeRequestedById', clears: ['abnormalRequestedAt'] },
  ABNORMAL_REQUESTED: { moments: ['abnormalRequestedAt'], by: 'closeRequestedById', clears: ['closeRequestedAt'] },
  CLOSED: { days: ['closedOn'] },
};

export const traceOf = (state: string): Trace => traces[state] ?? {};

/** How a complaint is closed where nobody says: as was asked for, or as what it turned out to be. */
export function closeKindOf(from: string | null, validity: unknown): string {
  if (from === 'ABNORMAL_REQUESTED') return 'ABNORMAL';
  return validity === 'INVALID' ? 'INVALID' : 'NORMAL';
}
