import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Filter } from '../sheets/filter.ts';

/** A figure or a text; a figure names the rows behind it: what their grid counts with this filter is the figure. */
export interface ReviewCell {
  readonly text: string;
  readonly sheet: SheetKey | null;
  readonly filter: Filter | null;
}
export interface ReviewTable {
  readonly key: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReviewCell[] }[];
}
/** A month as management reviews it (R53), in one language. */
export interface MonthlyReview {
  readonly month: string;
  readonly title: string;
  readonly tables: readonly ReviewTable[];
}

export const plainCell = (text: string): ReviewCell => ({ text, sheet: null, filter: null });

/** Which rows of which sheet a figure counts. */
export interface Figure {
  readonly sheet: SheetKey;
  readonly filter: Filter;
}

export const receivedIn = (month: string): Filter => ({ receivedAt: { within: month } });
const closedIn = (month: string): Filter => ({ closedOn: { within: month } });

/** What a month is summed up by. */
export const summary = {
  received: (month: string): Figure => ({ sheet: 'complaints', filter: receivedIn(month) }),
  closed: (month: string): Figure => ({ sheet: 'complaints', filter: closedIn(month) }),
  open: (month: string): Figure => ({
    sheet: 'complaints',
    filter: { ...receivedIn(month), closedOn: { isEmpty: true } },
  }),
  overdue: (month: string): Figure => ({
    sheet: 'complaints',
    filter: { ...receivedIn(month), isOverdue: { eq: true } },
  }),
  // R20: what must not be forgotten on the way
  unregistered: (month: string): Figure => ({
    sheet: 'complaints',
    filter: { ...receivedIn(month), registeredAt: { isEmpty: true }, closedOn: { isEmpty: true } },
  }),
  unassigned: (month: string): Figure => ({
    sheet: 'complaints',
    filter: { ...receivedIn(month), departmentId: { isEmpty: true }, closedOn: { isEmpty: true } },
  }),
  unanswered: (month: string): Figure => ({
    sheet: 'complaints',
    filter: {
      ...receivedIn(month),
      firstAnsweredAt: { isEmpty: true },
      repliedOn: { isEmpty: true },
      closedOn: { isEmpty: true },
    },
  }),
  spotChecks: (month: string): Figure => ({ sheet: 'inspections', filter: { sampledOn: { within: month } } }),
  claims: (month: string): Figure => ({ sheet: 'claims', filter: receivedIn(month) }),
  returns: (month: string): Figure => ({ sheet: 'returns', filter: { requestedOn: { within: month } } }),
} as const;

/** A clock that the sheet keeps columns of: its due, what it waits for, and whether that came by the due and by the promise. */
interface ClockColumns {
  readonly milestone: string;
  readonly due: string;
  readonly done: readonly string[];
  readonly inTime: string;
  readonly asPromised: string;
  /** Whether it came by the due that no pause has moved; absent where the clock has none of its own. */
  readonly unpaused?: string;
}

export const clocks: readonly ClockColumns[] = [
  {
    milestone: 'CONTAIN',
    due: 'containmentDueAt',
    done: ['containmentDoneAt', 'customerInformedAt'],
    inTime: 'isContainedInTime',
    asPromised: 'isContainedAsPromised',
  },
  {
    milestone: 'FULL_REPLY',
    due: 'replyDueOn',
    done: ['repliedOn'],
    inTime: 'isReplyInTime',
    asPromised: 'isReplyAsPromised',
    unpaused: 'isReplyInTimeUnpaused',
  },
  {
    milestone: 'CLOSE',
    due: 'closeDueAt',
    done: ['closedOn'],
    inTime: 'isClosedInTime',
    asPromised: 'isClosedInTime',
  },
];

/** The figures of one clock among the complaints received in a month: R53, and G7's original, committed and actual. */
export function clockFigures({ due, done, inTime, asPromised, unpaused }: ClockColumns, month: string) {
  const limited: Filter = { ...receivedIn(month), [due]: { isEmpty: false } };
  const isDone = Object.fromEntries(done.map((column) => [column, { isEmpty: false }]));
  const of = (filter: Filter): Figure => ({ sheet: 'complaints', filter: { ...limited, ...filter } });
  return {
    limited: of({}),
    done: of(isDone),
    lateOpen: of({ [due]: { isEmpty: false, isOverdue: true } }),
    inTime: of({ ...isDone, [inTime]: { eq: true } }),
    asPromised: of({ ...isDone, [asPromised]: { eq: true } }),
    unpaused: of({ ...isDone, [unpaused ?? inTime]: { eq: true } }),
  };
}

/** What the groups of a month are told by. */
export const groupFigures = {
  received: (month: string): Filter => receivedIn(month),
  closed: (month: string): Filter => closedIn(month),
  overdue: (month: string): Filter => ({ ...receivedIn(month), isOverdue: { eq: true } }),
  replied: (month: string): Filter => ({ ...receivedIn(month), repliedOn: { isEmpty: false } }),
  repliedInTime: (month: string): Filter => ({
    ...receivedIn(month),
    repliedOn: { isEmpty: false },
    isReplyInTime: { eq: true },
  }),
} as const;

/** Corrective actions that are open on a day. */
export const actionFigures = (today: string) => ({
  notDone: { doneOn: { isEmpty: true } },
  late: { doneOn: { isEmpty: true }, dueOn: { lt: today } },
  unverified: { doneOn: { isEmpty: false }, verifiedOn: { isEmpty: true } },
});

/** A share as people read it: `83.3%`; a dash where there is nothing to share. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10}%`;
