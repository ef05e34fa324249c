import type { Plan } from './plan.ts';
import type { ChangeSetResult } from './result.ts';

/** The answer to a change: written under an id, only previewed, or nothing was to be written. */
export function answerOf(
  plan: Plan,
  outcome: 'WRITTEN' | 'PREVIEW' | 'NOTHING',
  changeSet: string | null,
): ChangeSetResult {
  return { changeSet: outcome === 'WRITTEN' ? changeSet : null, applied: outcome === 'WRITTEN', rows: plan.results };
}
