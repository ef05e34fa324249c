import { fixedRights } from '../access/fixed-rights.ts';
import type { Values } from '../changes/intent.ts';
import type { Circumstances, Decision, DomainEvent, Draft, Message, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf, inOrder, isByPeople, isOfSomebody, thisMinute } from '../changes/rules.ts';
import { isMoveHeard, toldNow } from './complaint-notices.ts';
import { beginning, clockValues, noticeDates, refusedClocks } from './complaint-clocks.ts';
import { policyFacts, type PolicyFacts } from './policy-facts.ts';
import { eventOf, momentColumns } from './rules/clocks.ts';
import { comesAgain, eventValues } from './rules/event-notes.ts';
import { frozenColumns, isOver } from './rules/frozen.ts';
import { firstState, nextStates } from './rules/state.ts';
import { tagValues } from './tags.ts';
import {
  refusedCloseKind,
  refusedSeverity,
  refusedStep,
  responsibleValues,
  routedLater,
  severityValues,
  stepValues,
} from './workflow.ts';

/** An existing ledger, demo data and an undo bring states as they were; only people move a complaint step by step. */
const bringsStates = ({ source }: Circumstances) => source === 'IMPORT' || source === 'SEED' || source === 'UNDO';

export const complaintModel: SheetModel<PolicyFacts | null> = {
  facts: policyFacts,
  decide(draft, facts, circumstances) {
    const told = toldNow(draft, facts?.book, circumstances);
    const decision = withTold(
      draft.before ? changed(draft, facts, circumstances) : received(draft, circumstances),
      told,
    );
    const policy = draft.before || !facts ? {} : beginning(draft, facts, circumstances);
    const followed = facts?.book.policies.get((policy['policyId'] ?? draft.after['policyId']) as string);
    const responsible = responsibleValues(draft, followed, circumstances);
    const receiver = draft.after['receivingDepartmentId'] ?? facts?.filedIn;
    const set = {
      ...decision.set,
      ...(!draft.before && receiver != null && { receivingDepartmentId: receiver }),
      ...policy,
      ...stepValues(draft, circumstances),
      ...severityValues(draft, followed, circumstances),
      ...responsible,
      ...tagValues(draft, followed, facts?.alike ?? new Map(), circumstances),
      ...noticeDates(draft, circumstances),
      ...noted(draft, circumstances),
    };
    const illegal = refusedMove(draft, circumstances);
    const refusals = [
      // what a step lacks matters only where it may be taken
      ...(illegal.length > 0 ? illegal : refusedStep(draft, facts, set, circumstances)),
      ...refusedFrozen(draft, facts, circumstances),
      ...refusedSeverity(draft, followed, circumstances),
      ...refusedClocks(draft, facts, circumstances),
      ...refusedDates(draft, circumstances),
      ...refusedCloseKind(draft, circumstances),
      ...refusedReopening(draft, facts),
    ];
    // what follows stands beside the refusals, or a state not yet given would be missed as well
    const outbox = isByPeople(circumstances) ? routedLater(draft, set, followed) : [];
    if (responsible['departmentId']) outbox.push(assigned(draft));
    const values = { ...set, ...clockValues(draft, facts, set, circumstances) };
    const said = withTold(decision, { events: momentsTold(draft, set), outbox });
    return { ...said, ...(isOldNews(draft, values, circumstances) && { outbox: [] }), set: values, refusals };
  },
  refuseVoid: ({ before }, facts, circumstances) =>
    isByPeople(circumstances) && isOver(before) && !facts?.held.has(fixedRights.override) ? closed : null,
};

const closed: Refusal = { code: 'CASE_CLOSED', params: { right: fixedRights.override } };

/** The facts of a closed complaint stand, whoever types, imports or takes back; only an override corrects them. */
const refusedFrozen = ({ before, patch }: Draft, facts: PolicyFacts | null, circumstances: Circumstances): Refusal[] =>
  isOfSomebody(circumstances) && !facts?.held.has(fixedRights.override)
    ? frozenColumns(before, patch).map((column) => ({ ...closed, column }))
    : [];

/** A complaint of an existing ledger that is closed, or whose deadlines have passed: nobody is told that it was received. */
function isOldNews({ before }: Draft, { state, nextDueAt }: Values, { source, now }: Circumstances): boolean {
  if (before || source !== 'IMPORT') return false;
  return state === 'CLOSED' || (typeof nextDueAt === 'string' && nextDueAt < now.toString());
}

const withTold = (decision: Decision, { events, outbox }: Required<Pick<Decision, 'events' | 'outbox'>>): Decision => ({
  ...decision,
  events: [...(decision.events ?? []), ...events],
  outbox: [...(decision.outbox ?? []), ...outbox],
});

function received({ id, after }: Draft, { now, timeZone }: Circumstances): Decision {
  const receivedAt = after['receivedAt'] ?? thisMinute(now);
  const state = after['state'] ?? firstState;
  const closedOn = state === 'CLOSED' ? (after['closedOn'] ?? dayOf(now.toString(), timeZone)) : null;
  return {
    set: { receivedAt, state, closedOn },
    events: [{ type: 'COMPLAINT_RECEIVED', data: { event: 'RECEIVED', receivedAt, state } }],
    outbox: [{ topic: 'complaint.received', payload: { id } }],
  };
}

/**
 * Facts that a change tells of, typed or written down by a step, in the order in which they happened: a ledger brings complaints
 * that are long under way. Correcting one is an event of its own, so that columns and folds never disagree.
 */
function momentsTold({ before, patch, after }: Draft, set: Values): DomainEvent[] {
  const values = { ...after, ...set };
  const told = before
    ? momentColumns.filter((moment) => (moment in patch || moment in set) && values[moment] !== before[moment])
    : momentColumns.filter((moment) => moment !== 'receivedAt' && values[moment] != null);
  return told
    .toSorted((a, b) => (String(values[a]) < String(values[b]) ? -1 : 1))
    .map((moment) => {
      const [from, to] = [before?.[moment] ?? null, values[moment] ?? null];
      const isMore = from === null || comesAgain(moment, from, to);
      return { type: isMore ? 'MOMENT_SET' : 'MOMENT_CORRECTED', data: { event: eventOf(moment), moment, from, to } };
    });
}

const assigned = ({ id }: Pick<Draft, 'id'>): Message => ({ topic: 'complaint.assigned', payload: { id } });
const answerable = ['departmentId', 'responsiblePersonId'];

function changed(
  { id, before, patch, after }: Draft,
  facts: PolicyFacts | null,
  { now, timeZone }: Circumstances,
): Decision {
  const events: DomainEvent[] = [];
  if ('extendedTo' in patch)
    events.push({
      type: patch['extendedTo'] ? 'CLOCK_EXTENDED' : 'EXTENSION_WITHDRAWN',
      data: { from: before!['extendedTo'], to: patch['extendedTo'], reason: after['extensionReason'] },
    });
  const outbox: Message[] = answerable.some((key) => patch[key]) ? [assigned({ id })] : [];
  if ('chasedAt' in patch) events.push({ type: 'CHASED', data: { nextChaseOn: after['nextChaseOn'] } });
  if ('clockNotes' in patch) events.push({ type: 'CLOCKS_RECOUNTED', data: {} });
  if (!('state' in patch)) return { events, outbox };
  const move = { from: before!['state'], to: patch['state'] };
  events.push({ type: 'STATE_MOVED', data: move });
  outbox.push(moveMessage(id, move, facts));
  const closes = patch['state'] === 'CLOSED' && !after['closedOn'];
  return { events, outbox, ...(closes && { set: { closedOn: dayOf(now.toString(), timeZone) } }) };
}

const moveMessage = (id: string, move: { from: unknown; to: unknown }, facts: PolicyFacts | null): Message => ({
  topic: 'complaint.moved',
  payload: { id, ...move },
  isUnheard: facts !== null && !isMoveHeard(String(move.to), facts.book),
});

/** What a ledger, an undo or the demo data bring was not entered late. */
function noted(draft: Draft, circumstances: Circumstances): Values {
  const { now, timeZone } = circumstances;
  const isEntered = isByPeople(circumstances);
  if (!draft.before && !isEntered) return {};
  const day = (value: unknown) => dayOf(value, timeZone);
  return eventValues(draft, { now: now.epochMilliseconds, today: isEntered ? day(now.toString())! : '', dayOf: day });
}

/** Only what is closed is reopened, as a case of its own. */
const refusedReopening = ({ patch }: Draft, facts: PolicyFacts | null): Refusal[] =>
  patch['reopensId'] && facts?.stateOf.get(patch['reopensId'] as string) !== 'CLOSED'
    ? [{ column: 'reopensId', code: 'REOPENS_OPEN' }]
    : [];

function refusedMove({ before, patch }: Draft, circumstances: Circumstances): Refusal[] {
  if (!before || !('state' in patch) || bringsStates(circumstances)) return [];
  const from = before['state'] as string;
  const allowed = nextStates(from);
  if (allowed.includes(patch['state'] as string)) return [];
  return [
    {
      column: 'state',
      code: 'ILLEGAL_TRANSITION',
      params: { from, to: String(patch['state']), allowed: allowed.join(', ') },
    },
  ];
}

// an existing ledger brings its own moments as they are
const ledger = [['receivedAt', 'closedOn']] as const;
const strict = [
  ...momentColumns
    .filter((column) => !['receivedAt', 'installedOn'].includes(column))
    .map((column) => ['receivedAt', column] as const),
  ['receivedAt', 'agreedOn'],
  ['receivedAt', 'customerDueOn'],
  ['closeRequestedAt', 'followedUpAt'],
  ['closeRequestedAt', 'closedOn'],
  ['abnormalRequestedAt', 'abnormalDecidedAt'],
  ['escalatedAt', 'validityDeterminedAt'],
] as const;

function refusedDates(draft: Draft, circumstances: Circumstances): Refusal[] {
  const { timeZone, source } = circumstances;
  const { before, patch, after } = draft;
  const refusals = inOrder(draft, isByPeople(circumstances) ? strict : ledger, timeZone);
  const isOpen = (after['state'] ?? firstState) !== 'CLOSED';
  if (patch['closedOn'] && isOpen && source !== 'UNDO')
    refusals.push({ column: 'closedOn', code: 'CLOSED_ON_WITHOUT_CLOSING' });
  if (before && patch['closedOn'] === null && !isOpen && source !== 'UNDO')
    refusals.push({ column: 'closedOn', code: 'REQUIRED' });
  return refusals;
}
