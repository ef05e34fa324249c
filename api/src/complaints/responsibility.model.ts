import { fixedRights } from '../access/fixed-rights.ts';
import { heldRights } from '../access/held-rights.ts';
import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { nextShareStates } from './rules/share-state.ts';

interface Share {
  readonly id: string;
  readonly complaintId: string;
  readonly departmentId: string;
  readonly share: string;
}
interface Facts {
  readonly held: ReadonlySet<string>;
  /** Department of whoever asks. */
  readonly departmentId: string | null;
  /** A complaint's other shares, drafts of the same change included. */
  readonly othersOf: (draft: Draft) => readonly Share[];
}

/** G18: shares of at most all of it; a department disputes its own and says why, who holds the right decides and says why. */
export const responsibilityModel: SheetModel<Facts> = {
  locks: (drafts) => [...lockParent(drafts), ...drafts.map(({ after }) => `shares ${String(after['complaintId'])}`)],
  facts: readFacts,
  decide(draft, facts, circumstances) {
    const refusals = [
      ...twice(draft, facts),
      ...tooMuch(draft, facts),
      ...(isByPeople(circumstances) ? refusedMove(draft, facts) : []),
    ];
    const isDecided = draft.patch['state'] === 'DECIDED' && isByPeople(circumstances);
    return { refusals, ...(isDecided && { set: decided(circumstances) }) };
  },
};

const decided = ({ actor, now }: Circumstances) => ({ decidedById: actor.id, decidedAt: thisMinute(now) });

/** What a department answers for is one share. */
const twice = (draft: Draft, { othersOf }: Facts): Refusal[] =>
  'departmentId' in draft.patch &&
  othersOf(draft).some(({ departmentId }) => departmentId === draft.after['departmentId'])
    ? [{ column: 'departmentId', code: 'SHARE_TWICE' }]
    : [];

function tooMuch(draft: Draft, { othersOf }: Facts): Refusal[] {
  const { patch, after } = draft;
  if (!('share' in patch)) return [];
  const share = Number(after['share']);
  if (share <= 0) return [{ column: 'share', code: 'VALUE_INVALID' }];
  const sum = othersOf(draft).reduce((all, other) => all + Number(other.share), share);
  return sum > 1.000_001
    ? [{ column: 'share', code: 'RESPONSIBILITY_TOO_MUCH', params: { sum: `${Math.round(sum * 100)} %` } }]
    : [];
}

function refusedMove({ before, patch, after }: Draft, { held, departmentId }: Facts): Refusal[] {
  if (!('state' in patch)) return before?.['state'] === 'DECIDED' && 'share' in patch ? missing(held) : [];
  const from = (before?.['state'] as string) ?? 'PROPOSED';
  const to = String(patch['state']);
  const allowed = nextShareStates(from);
  if (to !== from && !allowed.includes(to))
    return [{ column: 'state', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
  if (to === 'DISPUTED') {
    if (after['departmentId'] !== departmentId) return [{ column: 'state', code: 'NOT_YOUR_DEPARTMENT' }];
    return needs(after, 'disputeReason');
  }
  return to === 'DECIDED' ? [...missing(held), ...needs(after, 'decision')] : [];
}

const missing = (held: ReadonlySet<string>): Refusal[] =>
  held.has(fixedRights.decideShares)
    ? []
    : [{ column: 'state', code: 'RIGHT_MISSING', params: { right: fixedRights.decideShares } }];

const needs = (after: Draft['after'], field: string): Refusal[] =>
  after[field] ? [] : [{ column: 'state', code: 'NEEDS_INPUT', params: { fields: field }, fields: [field] }];

async function readFacts(runner: Runner, drafts: readonly Draft[], { actor }: Circumstances): Promise<Facts> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['complaintId'])))];
  const shares = await run<Share>(
    runner,
    'select id::text as id, complaint_id::text as "complaintId", department_id::text as "departmentId", share::text as share from responsibility where complaint_id = any($1::uuid[]) and voided_at is null',
    [ids],
  );
  const own = await run<{ departmentId: string | null }>(
    runner,
    'select department_id::text as "departmentId" from app_user where id = $1',
    [actor.id],
  );
  const drafted = new Map(drafts.map(({ id, after }) => [id, after]));
  const all = [
    ...shares.rows.filter(({ id }) => !drafted.has(id)),
    ...drafts.map(({ id, after }) => ({
      id,
      complaintId: String(after['complaintId']),
      departmentId: String(after['departmentId']),
      share: String(after['share']),
    })),
  ];
  const othersOf = (draft: Draft) =>
    all.filter(({ id, complaintId }) => id !== draft.id && complaintId === draft.after['complaintId']);
  return { held: await heldRights(runner, actor.id), departmentId: own.rows[0]?.departmentId ?? null, othersOf };
}
