import type { Request } from '../load/connection.ts';

/** Who answers: the bare server, or Redress. */
export type Side = 'limit' | 'redress';

/** Reads the bench's database, as the application may. */
export type Reader = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

/** Gives a worker's next request, by the answer to his last one. The same worker asks both sides for the same. */
export type Asking = (worker: number, last: Buffer | null) => Request;

export interface Workload {
  readonly name: string;
  readonly title: string;
  /** At least this share of the limit, or this many a second. */
  readonly target: { readonly ratio: number } | { readonly perSecond: number };
  /** Asks Redress for what must be over before anything is measured. */
  settle?(redress: (request: Request) => Promise<Buffer>, read: Reader): Promise<void>;
  begin(side: Side, read: Reader): Promise<Asking> | Asking;
  /** Whether an answer is a right one, without reading all of it. */
  isRight(answer: Buffer): boolean;
  /** What of an answer both sides must agree on. */
  content(answer: Buffer, side: Side): unknown;
}

export const concurrency = 16;

/** A GraphQL request. */
export const operation = (query: string, variables: object): Request => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

/** The 30 columns of a grid page with what stands beside them. */
export const pageFields = `
  id version number receivedAt registeredAt channel sourceParty customerRef plant category
  severity nature description customerDemand isUrgent isBatch containment containmentDueAt
  causeOccurrence responsiblePersonId replyDueOn repliedOn state latestProgress nextChaseOn closedOn
  productName batchNo defectiveQuantity defectItem correctiveAction claimAmount
  customer { id name } department { id name } claimCount returnCount actionCount`;

interface Page {
  readonly data: { readonly complaints: Readonly<Record<string, unknown>> };
}
export const complaintsOf = (answer: Buffer) => (JSON.parse(answer.toString()) as Page).data.complaints;
