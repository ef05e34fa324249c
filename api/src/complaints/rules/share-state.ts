const transitions: Readonly<Record<string, readonly string[]>> = {
  PROPOSED: ['DISPUTED', 'DECIDED'],
  DISPUTED: ['DECIDED'],
  DECIDED: ['DISPUTED'],
};

/** The states that a share of responsibility may take next: a department may dispute it, somebody decides (G18). */
export const nextShareStates = (state: string): readonly string[] => transitions[state] ?? [];
