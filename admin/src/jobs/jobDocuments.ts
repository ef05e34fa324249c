import { gql } from '@apollo/client';

export interface Fared {
  readonly milestone: string;
  readonly met: number;
  readonly late: number;
  readonly open: number;
  readonly onTime: number | null;
}
export interface Money {
  readonly currency: string;
  readonly amount: number;
}
/** What a policy means for past complaints. */
export interface Load {
  readonly milestones: readonly Fared[];
  readonly actions: number;
  readonly free: number;
  readonly freeMoney: readonly Money[];
  readonly referred: number;
  readonly referredMoney: readonly Money[];
}
export interface Replay {
  readonly complaints: number;
  readonly actual: Load;
  readonly replayed: Load;
}
export interface Job {
  readonly id: string;
  readonly kind: 'RECOUNT' | 'REPLAY';
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly by: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly checked: number;
  readonly total: number | null;
  readonly changed: number | null;
  readonly policy: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isCancellable: boolean;
  readonly error: string | null;
}

export const isOpen = ({ state }: Job) => state === 'WAITING' || state === 'RUNNING';

const fields = 'id kind state by startedAt finishedAt checked total changed policy from to isCancellable error';
const load =
  '{ milestones { milestone met late open onTime } actions free freeMoney { currency amount } referred referredMoney { currency amount } }';

export const jobsDocument = gql(`query Jobs($limit: Int!) { jobs(limit: $limit) { ${fields} } }`);
export const replayDocument = gql(`query Replay($id: ID!) {
  job(id: $id) { ${fields} replay { complaints actual ${load} replayed ${load} } }
}`);
export const cancelDocument = gql('mutation CancelJob($id: ID!) { cancelJob(id: $id) { id state } }');
export const recountDocument = gql('mutation Recount { recountClocks }');
export const beginReplayDocument = gql(
  'mutation BeginReplay($id: ID!, $from: Date, $to: Date) { id: replayPolicy(id: $id, from: $from, to: $to) }',
);
