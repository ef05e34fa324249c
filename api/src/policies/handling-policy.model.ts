import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { grantedRights, heldRights } from '../access/held-rights.ts';
import { dayOf, isByPeople } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

import { type PolicyBook, readBook } from './policy-book.ts';
import { gapsOf } from './rules/activation.ts';

interface Facts {
  /** Highest edition by code. */
  readonly editions: ReadonlyMap<string, number>;
  /** What a step is decided by; null where none is asked for. */
  readonly steps: {
    readonly book: PolicyBook;
    readonly held: ReadonlySet<string>;
    readonly granted: ReadonlySet<string>;
  } | null;
}

/** The right to put policies in force and to take them out of it. */
const activating = 'ACTIVATE_POLICY';

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
    const refusals = [
      ...fixed.map((column): Refusal => ({ column, code: 'POLICY_IN_FORCE' })),
      ...refusedMove(draft, facts, circumstances),
    ];
    if (refusals.length > 0) return { refusals };
    const activates = patch['status'] === 'ACTIVE' && Number(before['edition']) > 1 && !draft.after['effectiveFrom'];
    const today = dayOf(circumstances.now.toString(), circumstances.timeZone);
    return activates ? { set: { effectiveFrom: today } } : {};
  },
  refuseVoid: ({ before }) => (before?.['status'] === 'DRAFT' ? null : { code: 'POLICY_IN_FORCE' }),
};

function made({ after }: Draft, { editions }: Facts, { source }: Circumstances) {
  const code = String(after['code']);
  const edition = Number(after['edition'] ?? (editions.get(code) ?? 0) + 1);
  const status = after['status'] ?? 'DRAFT';
  const set = { edition, label: `${code}@${edition}`, status };
  const refusals: Refusal[] =
    status === 'DRAFT' || source === 'UNDO' ? [] : [{ column: 'status', code: 'POLICY_NOT_DRAFT' }];
  if (edition < 1) refusals.push({ column: 'edition', code: 'VALUE_INVALID' });
  return { set, refusals };
}

function refusedMove({ id, before, patch }: Draft, { steps }: Facts, circumstances: Circumstances): Refusal[] {
  if (!('status' in patch) || !steps) return [];
  const from = String(before!['status']);
  const to = String(patch['status']);
  const allowed = next[from] ?? [];
  if (!allowed.includes(to))
    return [{ column: 'status', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
  if (isByPeople(circumstances) && !steps.held.has(activating))
    return [{ column: 'status', code: 'RIGHT_MISSING', params: { right: activating } }];
  if (to !== 'ACTIVE') return [];
  return gapsOf(steps.book.policies.get(id)!, steps.granted)
    .slice(0, 1)
    .map(({ code, params }) => ({ column: 'status', code, params }));
}

async function readFacts(runner: Runner, drafts: readonly Draft[], { actor }: Circumstances): Promise<Facts> {
  const codes = drafts.flatMap(({ before, after }) => (before ? [] : [String(after['code'])]));
  const editions = await counted(
    runner,
    'select code as key, max(edition) as n from handling_policy where code = any($1::text[]) group by 1',
    codes,
  );
  if (!drafts.some(({ before, patch }) => before && 'status' in patch)) return { editions, steps: null };
  const steps = {
    book: await readBook(runner),
    held: await heldRights(runner, actor.id),
    granted: await grantedRights(runner),
  };
  return { editions, steps };
}

async function counted(runner: Runner, text: string, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await run<{ key: string; n: number }>(runner, text, [keys]);
  return new Map(rows.map(({ key, n }) => [key, n]));
}
