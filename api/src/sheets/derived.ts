import { clockInputs, ownColumns } from '../complaints/rules/clocks.ts';
import { fileUrl, thumbnailUrl } from '../files/rules/addresses.ts';
import { nextClaimStates } from '../claims/rules/claim-state.ts';
import { nextShareStates } from '../complaints/rules/share-state.ts';
import { nextReturnStates } from '../returns/rules/return-state.ts';
import { finalStates, nextStates } from '../complaints/rules/state.ts';

/** A field that follows from its row alone. */
export interface Plain {
  readonly description: string;
  readonly gives: 'texts' | 'text' | 'text or null';
  readonly of: (row: Record<string, unknown>) => unknown;
}

/** A field that the server decides from columns of the row: those it needs, and how it follows. */
interface Derived {
  readonly needs: readonly string[];
  /** Absent where a field resolver of the concept answers: it finds the needed columns in the row. */
  readonly plain?: Plain;
}

const followedBy = (next: (state: string) => readonly string[], what: string): Derived => ({
  needs: ['state'],
  plain: {
    gives: 'texts',
    description: `The states this ${what} may take next.`,
    of: (row) => next(row['state'] as string),
  },
});

export const derived: Partial<Record<string, Record<string, Derived>>> = {
  complaints: {
    nextStates: {
      needs: ['state'],
      plain: {
        gives: 'texts',
        description: 'The states this complaint may take next; the server decides, a client only asks.',
        of: (row) => nextStates(row['state'] as string),
      },
    },
    clocks: { needs: clockInputs },
    missingToClose: { needs: ownColumns },
    nextSteps: { needs: ownColumns },
    closeReasonChoices: { needs: ['policyId'] },
    thanks: { needs: ['policyId', 'number'] },
    cameBackFrom: {
      needs: ['description', 'defectItem', 'customerId', 'productId', 'productName', 'causeCategory', 'receivedAt'],
    },
  },
  claims: { nextStates: followedBy(nextClaimStates, 'claim') },
  returns: { nextStates: followedBy(nextReturnStates, 'return') },
  responsibilities: { nextStates: followedBy(nextShareStates, 'share') },
  files: {
    url: {
      needs: [],
      plain: {
        gives: 'text',
        description: 'Where the content is read, with the same session; `?download=1` saves it under its name.',
        of: (row) => fileUrl(row['id'] as string),
      },
    },
    thumbnailUrl: {
      needs: ['mediaType'],
      plain: {
        gives: 'text or null',
        description: 'Where a small picture of it is read; null for a file that is no picture.',
        of: (row) => thumbnailUrl(row['id'] as string, row['mediaType'] as string),
      },
    },
  },
};

/** Column and values that say a row is at its end: nothing of it is due any more. */
export const endStates: Partial<Record<string, { readonly column: string; readonly states: readonly string[] }>> = {
  complaints: { column: 'state', states: finalStates },
};
