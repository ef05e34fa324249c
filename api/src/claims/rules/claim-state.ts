const transitions: Readonly<Record<string, readonly string[]>> = {
  OPEN: ['SUBMITTED'],
  SUBMITTED: ['APPROVED', 'REFUSED', 'OPEN'],
  APPROVED: ['SETTLED'],
  REFUSED: ['OPEN'],
  SETTLED: [],
};

/** The states that a claim in this state may take next; one that was refused is drafted anew. */
export const nextClaimStates = (state: string): readonly string[] => transitions[state] ?? [];
