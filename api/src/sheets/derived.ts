import { clockInputs } from '../complaints/rules/clocks.ts';
import { nextStates } from '../complaints/rules/state.ts';

/** A field that the server decides from columns of the row: those it needs, and how it follows. */
export interface Derived {
  readonly needs: readonly string[];
  /** Absent where a field resolver of the concept answers: it finds the needed columns in the row. */
  readonly plain?: { readonly description: string; readonly of: (row: Record<string, unknown>) => unknown };
}

export const derived: Partial<Record<string, Record<string, Derived>>> = {
  complaints: {
    nextStates: {
      needs: ['state'],
      plain: {
        description: 'The states this complaint may take next; the server decides, a client only asks.',
        of: (row) => nextStates(row['state'] as string),
      },
    },
    clocks: { needs: clockInputs },
  },
  files: {
    url: { needs: [] },
    thumbnailUrl: { needs: ['mediaType'] },
  },
};
