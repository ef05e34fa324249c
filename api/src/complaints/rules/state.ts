/** States of a complaint and where each may go; a closed one stays closed, a reopening is a linked case. */
const transitions: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['REGISTERED', 'IN_PROGRESS', 'CLOSED'],
  REGISTERED: ['IN_PROGRESS', 'ANSWERED', 'CLOSED'],
  IN_PROGRESS: ['ANSWERED', 'CLOSED'],
  ANSWERED: ['IN_PROGRESS', 'CLOSED'],
  CLOSED: [],
};

export const firstState = 'RECEIVED';

/** The states that lead nowhere. */
export const finalStates = Object.keys(transitions).filter((state) => transitions[state]!.length === 0);

/** The states that a complaint in this state may take next. */
export const nextStates = (state: string): readonly string[] => transitions[state] ?? [];
