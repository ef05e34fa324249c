import type { Circumstances, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf } from '../changes/rules.ts';
import { type Runner, run } from '../sheets/statement.ts';

interface Facts {
  /** Highest edition by code. */
  readonly editions: ReadonlyMap<string, number>;
  /** Clock rules by policy. */
  readonly rules: ReadonlyMap<string, number>;
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
    const refusals = [
      ...fixed.map((column): Refusal => ({ column, code: 'POLICY_IN_FORCE' })),
      ...refusedMove(draft, facts),
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

function refusedMove({ id, before, patch }: Draft, { rules }: Facts): Refusal[] {
  if (!('status' in patch)) return [];
  const from = String(before!['status']);
  const to = String(patch['status']);
  const allowed = next[from] ?? [];
  if (!allowed.includes(to))
    return [{ column: 'status', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
  return to === 'ACTIVE' && !rules.get(id) ? [{ column: 'status', code: 'POLICY_WITHOUT_RULES' }] : [];
}

async function readFacts(runner: Runner, drafts: readonly Draft[]): Promise<Facts> {
  const codes = drafts.flatMap(({ before, after }) => (before ? [] : [String(after['code'])]));
  const moved = drafts.flatMap(({ id, patch }) => (patch['status'] ? [id] : []));
  const editions = await counted(
    runner,
    'select code as key, max(edition) as n from handling_policy where code = any($1::text[]) group by 1',
    codes,
  );
  const rules = await counted(
    runner,
    'select policy_id::text as key, count(*)::int as n from clock_rule where policy_id = any($1::uuid[]) and voided_at is null group by 1',
    moved,
  );
  return { editions, rules };
}

async function counted(runner: Runner, text: string, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await run<{ key: string; n: number }>(runner, text, [keys]);
  return new Map(rows.map(({ key, n }) => [key, n]));
}
