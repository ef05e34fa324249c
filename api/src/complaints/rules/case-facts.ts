/** A call to the customer: when, and whether somebody answered. */
export interface Attempt {
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isReached: boolean;
}

/** What a complaint's other rows say, counted for the requirements of its steps. */
export interface CaseFacts {
  readonly openPoints: number;
  readonly openCommitments: number;
  readonly openClaims: number;
  readonly openReturns: number;
  readonly actions: number;
  readonly effectiveActions: number;
  readonly eightDs: number;
  /** Stages of them that the customer has been given and has not sent back. */
  readonly givenStages: readonly string[];
  readonly shares: number;
  /** Sum of the shares, 1 for all of it. */
  readonly shareSum: string;
  readonly disputedShares: number;
  /** The how-many-eth complaint of this customer about this product it is; a reopened case is never the first. */
  readonly occurrence: number;
  /** Somebody was reached and did not disagree, since closing was asked for. */
  readonly isFollowedUp: boolean;
  /** Calls in their order. */
  readonly attempts: readonly Attempt[];
  readonly fileKinds: readonly string[];
  /** Kinds of the papers that are linked to it. */
  readonly documentKinds: readonly string[];
  /** How many rows of a sheet belong to it, and how many of those are not done yet. */
  readonly rows: Readonly<Record<string, { readonly all: number; readonly open: number }>>;
  /** Questions of its investigation with their answers. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** What there is to know of a complaint that is only being made. */
export const noFacts: CaseFacts = {
  openPoints: 0,
  openCommitments: 0,
  openClaims: 0,
  openReturns: 0,
  actions: 0,
  effectiveActions: 0,
  eightDs: 0,
  givenStages: [],
  shares: 0,
  shareSum: '0',
  disputedShares: 0,
  occurrence: 1,
  isFollowedUp: false,
  attempts: [],
  fileKinds: [],
  documentKinds: [],
  rows: {},
  answers: [],
};

/** Calls since a moment; none where it has not come. */
export const attemptsSince = (attempts: readonly Attempt[], since: unknown): readonly Attempt[] =>
  typeof since === 'string' ? attempts.filter(({ at }) => at >= Temporal.Instant.from(since).epochMilliseconds) : [];

/** R73: so many calls in a row that nobody answered, the last ones, a day counting once, within so many months. */
export function hasFailedAttempts(attempts: readonly Attempt[], least: number, months: number | null): boolean {
  const lastReached = attempts.findLastIndex(({ isReached }) => isReached);
  const days = [...new Set(attempts.slice(lastReached + 1).map(({ day }) => day))];
  const counted = days.slice(-least);
  if (counted.length < least) return false;
  if (months === null) return true;
  const latest = Temporal.PlainDate.from(counted[0]!).add({ months });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(counted.at(-1)!), latest) <= 0;
}
