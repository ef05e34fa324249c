import { clockRules } from '@redress/schema/sheets/clock-rules.ts';
import type { ChoiceLists } from '../choices/choice-lists.ts';
import type { Draft, Refusal } from '../changes/model.ts';
import { conditionColumns } from '../complaints/rules/clocks.ts';
import { ruleModel } from './rule.model.ts';
import { readClockRule, readTrigger } from './rules/clock-rule.ts';

/** A clock must name events that exist and a span that can be counted. */
export const clockRuleModel = ruleModel(clockRules, {
  ties: [{ by: ['milestone', 'departmentId'] }],
  conditions: conditionColumns,
  faults: (after, lists) => [...unreadable(after), ...eventFaults(after, lists), ...standing(after)],
});

function unreadable(after: Draft['after']): Refusal[] {
  const rule = readClockRule(after);
  if (!Array.isArray(rule)) return [];
  return rule
    .filter((column) => column !== 'appliesWhen')
    .map((column) => ({ column, code: 'RULE_UNREADABLE', params: { text: String(after[column] ?? '') } }));
}

/** What stops a clock must be able to come after what starts it; a recurring one begins anew whenever it is stopped. */
function standing(after: Draft['after']): Refusal[] {
  const [start, stop] = [readTrigger(after['startEvent']), readTrigger(after['stopEvent'])];
  if (!start || !stop || after['isRecurring'] === true) return [];
  const isIn = (events: readonly string[]) => (event: string) => events.includes(event);
  const isNever =
    start.mode === 'ALL'
      ? stop.events[stop.mode === 'ALL' ? 'every' : 'some'](isIn(start.events))
      : stop.mode === 'ANY' && start.events.every(isIn(stop.events));
  return isNever ? [{ column: 'stopEvent', code: 'CLOCK_NEVER_RUNS' }] : [];
}

function eventFaults(after: Draft['after'], lists: ChoiceLists): Refusal[] {
  const known = new Set(lists.get('clockEvent')?.map(({ code }) => code));
  return (['startEvent', 'stopEvent'] as const).flatMap((column): Refusal[] => {
    const unknown = readTrigger(after[column])?.events.find((event) => !known.has(event));
    return unknown ? [{ column, code: 'EVENT_UNKNOWN', params: { text: unknown } }] : [];
  });
}
