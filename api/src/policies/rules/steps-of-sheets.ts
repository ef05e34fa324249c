/** Steps that are not a complaint's: the sheet whose rows take them. */
export const stepSheets: Readonly<Record<string, 'claims' | 'returns' | 'actionRounds' | 'handlingPlans'>> = {
  CLAIM_SUBMITTED: 'claims',
  CLAIM_SETTLED: 'claims',
  RETURN_SUBMITTED: 'returns',
  RETURN_ORDERED: 'returns',
  RETURN_RECEIVED: 'returns',
  RETURN_DONE: 'returns',
  ACTION_VERIFIED: 'actionRounds',
  PLAN_DECIDED: 'handlingPlans',
};
