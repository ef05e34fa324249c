import type { Draft, SheetModel } from '../changes/model.ts';
import { lockParent } from '../changes/rules.ts';
import { childrenOf } from './report.ts';
import { isTooMuch, percentOf } from './rules/shares.ts';

type Siblings = ReadonlyMap<string, readonly Record<string, unknown>[]>;

const reportOf = ({ after }: Draft) => after['eightDId'] as string;

/** The shares of the causes of one branch are parts of one whole: together never more than it. */
export const eightDCauseModel: SheetModel<Siblings> = {
  locks: (drafts) => [...lockParent(drafts), ...drafts.map((draft) => `shares ${reportOf(draft)}`)],
  facts: async (runner, drafts) => {
    const known = await childrenOf(runner, 'eightDCauses', [...new Set(drafts.map(reportOf))]);
    const changed = new Set(drafts.map(({ id }) => id));
    // those of the same change count as they will stand
    const all = [...known.values()].flat().filter((row) => !changed.has(row['id'] as string));
    const fresh = drafts.map(({ id, after }): Record<string, unknown> => ({ id, ...after }));
    return Map.groupBy([...all, ...fresh], (row) => row['eightDId'] as string);
  },
  decide(draft, siblings) {
    const { patch, after } = draft;
    if (!('share' in patch || 'branch' in patch)) return {};
    const share = Number(after['share'] ?? 0);
    if (share < 0 || share > 1) return { refusals: [{ column: 'share', code: 'SHARE_RANGE' }] };
    const branch = (siblings.get(reportOf(draft)) ?? []).filter((row) => row['branch'] === after['branch']);
    const shares = branch.map((row) => row['share']);
    if (!isTooMuch(shares)) return {};
    const column = 'share' in patch ? 'share' : 'branch';
    return { refusals: [{ column, code: 'SHARES_TOO_MUCH', params: { sum: percentOf(shares) } }] };
  },
};
