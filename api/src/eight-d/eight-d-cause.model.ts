import type { Draft, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { childrenOf } from './report.ts';
import { isJudgedBy, standing } from './rules/lacking.ts';
import { isTooMuch, percentOf } from './rules/shares.ts';

interface Facts {
  /** Causes by report, as they will stand. */
  readonly siblings: ReadonlyMap<string, readonly Record<string, unknown>[]>;
  /** Reports whose shares the customer has been given. */
  readonly given: ReadonlySet<string>;
}

const reportOf = ({ before, after }: Draft) => (after['eightDId'] ?? before?.['eightDId']) as string;

/** The shares of the causes of one branch are parts of one whole: together never more than it, and as they were submitted. */
export const eightDCauseModel: SheetModel<Facts> = {
  locks: (drafts) => [...lockParent(drafts), ...drafts.map((draft) => `shares ${reportOf(draft)}`)],
  facts: async (runner, drafts) => {
    const reports = [...new Set(drafts.map(reportOf))];
    const known = await childrenOf(runner, 'eightDCauses', reports);
    const changed = new Set(drafts.map(({ id }) => id));
    // those of the same change count as they will stand
    const all = [...known.values()].flat().filter((row) => !changed.has(row['id'] as string));
    const fresh = drafts.map(({ id, after }): Record<string, unknown> => ({ id, ...after }));
    const submissions = await childrenOf(runner, 'eightDStages', reports);
    const given = reports.filter((id) => isJudgedBy(standing(submissions.get(id) ?? []), 'SHARES'));
    return {
      siblings: Map.groupBy([...all, ...fresh], (row) => row['eightDId'] as string),
      given: new Set(given),
    };
  },
  decide(draft, { siblings, given }, circumstances) {
    const { patch, after } = draft;
    if (!('share' in patch || 'branch' in patch)) return {};
    const column = 'share' in patch ? 'share' : 'branch';
    if (isByPeople(circumstances) && given.has(reportOf(draft)))
      return { refusals: [{ column, code: 'SHARES_SUBMITTED' }] };
    const share = Number(after['share'] ?? 0);
    if (share < 0 || share > 1) return { refusals: [{ column: 'share', code: 'SHARE_RANGE' }] };
    const branch = (siblings.get(reportOf(draft)) ?? []).filter((row) => row['branch'] === after['branch']);
    const shares = branch.map((row) => row['share']);
    if (!isTooMuch(shares)) return {};
    return { refusals: [{ column, code: 'SHARES_TOO_MUCH', params: { sum: percentOf(shares) } }] };
  },
  refuseVoid: (draft, { given }) => (given.has(reportOf(draft)) ? { code: 'SHARES_SUBMITTED' } : null),
};
