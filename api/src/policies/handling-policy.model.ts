import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { grantedRights } from '../access/held-rights.ts';
import { dayOf, isOfSomebody } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

import { type PolicyBook, readBook } from './policy-book.ts';
import { mayActivate, rightMissing } from './drafting.ts';
import { gapsOf } from './rules/activation.ts';

interface Facts {
  /** Whether the actor may write policies that are not his own draft. */
  readonly mayActivate: boolean;
  /** Highest edition by code. */
  readonly editions: ReadonlyMap<string, number>;
  /** What a step is decided by; null where none is asked for. */
  readonly steps: {
    readonly book: PolicyBook;
    readonly granted: ReadonlySet<string>;
  } | null;
}

const next: Readonly<Record<string, readonly string[]>> = { DRAFT: ['ACTIVE'], ACTIVE: ['RETIRED'], RETIRED: [] };

// what may still change of a version that complaints follow
const open = new Set(['status', 'effectiveTo', 'note']);

/** Drafts may change; a version in force never does: a new version is a copy of it. */
export const handlingPolicyModel: SheetModel<Facts> = {
  facts: readFacts,
  decide(draft, facts, circumstances) {
    if (!draft.before) return made(draft, facts, circumstances);
    const { before, patch } = draft;
    const isFixed = before['status'] !== 'DRAFT';
    const fixed = Object.keys(patch).filter((column) => isFixed && !open.has(column));
    if (fixed.length > 0) return { refusals: fixed.map((column) => ({ column, code: 'POLICY_IN_FORCE' })) };
    if (isClosed(draft, facts, circumstances)) return { refusals: Object.keys(patch).map(rightMissing) };
    const refusals = refusedMove(draft, facts);
    if (refusals.length > 0) return { refusals };
    const activates = patch['status'] === 'ACTIVE' && Number(before['edition']) > 1 && !draft.after['effectiveFrom'];
    const today = dayOf(circumstances.now.toString(), circumstances.timeZone);
    return activates ? { set: { effectiveFrom: today } } : {};
  },
  refuseVoid(draft, facts, circumstances) {
    if (draft.before?.['status'] !== 'DRAFT') return { code: 'POLICY_IN_FORCE' };
    return isClosed(draft, facts, circumstances) ? rightMissing() : null;
  },
};

/** Somebody's own draft is his to write; everything else, and every step of a version, takes the right. */
const isClosed = ({ before, patch }: Draft, facts: Facts, { actor }: Circumstances): boolean =>
  !facts.mayActivate && (before!['status'] !== 'DRAFT' || before!['draftedById'] !== actor.id || 'status' in patch);

function made({ after }: Draft, { editions }: Facts, { source, actor }: Circumstances) {
  const code = String(after['code']);
  const edition = Number(after['edition'] ?? (editions.get(code) ?? 0) + 1);
  const status = after['status'] ?? 'DRAFT';
  const set = {
    edition,
    label: `${code}@${edition}`,
    status,
    ...(isOfSomebody({ source }) && { draftedById: actor.id }),
  };
  const refusals: Refusal[] =
    status === 'DRAFT' || source === 'UNDO' ? [] : [{ column: 'status', code: 'POLICY_NOT_DRAFT' }];
  if (edition < 1) refusals.push({ column: 'edition', code: 'VALUE_INVALID' });
  return { set, refusals };
}

function refusedMove({ id, before, patch }: Draft, { steps }: Facts): Refusal[] {
  if (!('status' in patch) || !steps) return [];
  const from = String(before!['status']);
  const to = String(patch['status']);
  const allowed = next[from] ?? [];
  if (!allowed.includes(to))
    return [{ column: 'status', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
  if (to !== 'ACTIVE') return [];
  return gapsOf(steps.book.policies.get(id)!, steps.granted)
    .slice(0, 1)
    .map(({ code, params }) => ({ column: 'status', code, params }));
}

async function readFacts(runner: Runner, drafts: readonly Draft[], circumstances: Circumstances): Promise<Facts> {
  const codes = drafts.flatMap(({ before, after }) => (before ? [] : [String(after['code'])]));
  const editions = await counted(
    runner,
    'select code as key, max(edition) as n from handling_policy where code = any($1::text[]) group by 1',
    codes,
  );
  const isWritten = drafts.some(({ before }) => before);
  const may = !isWritten || (await mayActivate(runner, circumstances));
  if (!drafts.some(({ before, patch }) => before && 'status' in patch))
    return { editions, mayActivate: may, steps: null };
  const steps = {
    book: await readBook(runner),
    granted: await grantedRights(runner),
  };
  return { editions, mayActivate: may, steps };
}

async function counted(runner: Runner, text: string, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await run<{ key: string; n: number }>(runner, text, [keys]);
  return new Map(rows.map(({ key, n }) => [key, n]));
}
