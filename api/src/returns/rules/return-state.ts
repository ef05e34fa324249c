const transitions: Readonly<Record<string, readonly string[]>> = {
  OPEN: ['SUBMITTED'],
  SUBMITTED: ['ORDERED', 'REFUSED', 'OPEN'],
  ORDERED: ['RECEIVED'],
  RECEIVED: ['DONE'],
  REFUSED: ['OPEN'],
  DONE: [],
};

/** The states that a return in this state may take next: request, order, inspection, done (R113–R116). */
export const nextReturnStates = (state: string): readonly string[] => transitions[state] ?? [];
