import { nextStates } from '../complaints/rules/state.ts';

/** A field that the server decides from columns of the row: what it needs, its description and how it follows. */
export interface Derived {
  readonly needs: readonly string[];
  readonly description: string;
  readonly of: (row: Record<string, unknown>) => unknown;
}

export const derived: Partial<Record<string, Record<string, Derived>>> = {
  complaints: {
    nextStates: {
      needs: ['state'],
      description: 'The states this complaint may take next; the server decides, a client only asks.',
      of: (row) => nextStates(row['state'] as string),
    },
  },
};
