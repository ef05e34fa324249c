import { eightDActions } from '@redress/schema/sheets/eight-d-actions.ts';
import { eightDCauses } from '@redress/schema/sheets/eight-d-causes.ts';
import { eightDFacts } from '@redress/schema/sheets/eight-d-facts.ts';
import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { Locale } from '@redress/schema/errors.ts';
import type { Circumstances, Decision, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf, isByPeople, lockParent } from '../changes/rules.ts';
import { type FullReport, readReports } from './report.ts';
import { lackingFor, missingWords, type Stage } from './rules/lacking.ts';
import { lackText } from './rules/lack-texts.ts';

type Reports = ReadonlyMap<string, FullReport>;

/** A stage goes to the customer when it is complete, in the language it is given in; he accepts it, or says why not. */
export const eightDStageModel: SheetModel<Reports> = {
  locks: lockParent,
  facts: (runner, drafts) => readReports(runner, [...new Set(drafts.map(({ after }) => after['eightDId'] as string))]),
  decide(draft, reports, circumstances) {
    const report = reports.get(draft.after['eightDId'] as string);
    const decision = draft.before ? answered(draft, circumstances) : submitted(draft, report, circumstances);
    const complaintId = report?.head['complaintId'] as string | null | undefined;
    return { ...decision, events: decision.events?.map((event) => ({ ...event, complaintId })) ?? [] };
  },
};

function submitted({ after }: Draft, report: FullReport | undefined, circumstances: Circumstances): Decision {
  const { now, actor, locale } = circumstances;
  const { stage, language } = after as { stage: Stage; language: 'ZH' | 'EN' };
  const set = {
    submittedAt: after['submittedAt'] ?? now.toString({ smallestUnit: 'millisecond' }),
    submittedById: after['submittedById'] ?? actor.id,
  };
  const events = [{ type: 'EIGHT_D_SUBMITTED', data: { stage, language } }];
  if (!report || !isByPeople(circumstances)) return { set, events };
  const isPending = report.stages.some((row) => row['stage'] === stage && row['answer'] === null);
  const lacks = lackingFor(stage, report);
  const words = missingWords(report, language);
  const refusals: Refusal[] = [
    ...(isPending ? [{ column: 'stage', code: 'STAGE_PENDING' as const }] : []),
    ...(lacks.length > 0
      ? [{ column: 'stage', code: 'STAGE_INCOMPLETE' as const, params: { lacks: lackText(lacks, locale) } }]
      : []),
    ...(words.length > 0
      ? [{ column: 'language', code: 'TRANSLATION_MISSING' as const, params: { columns: names(words, locale) } }]
      : []),
  ];
  return { set, events, refusals };
}

const columns = Object.assign({}, eightDFacts.columns, eightDCauses.columns, eightDActions.columns, eightDs.columns);
const names = (keys: readonly string[], locale: Locale) =>
  [...new Set(keys)].map((key) => columns[key as keyof typeof columns][locale]).join(locale === 'zh' ? '、' : ', ');

function answered({ before, patch, after }: Draft, circumstances: Circumstances): Decision {
  const { now, timeZone } = circumstances;
  if ('answer' in patch && before!['answer'] && isByPeople(circumstances))
    return { refusals: [{ column: 'answer', code: 'STAGE_ANSWERED' }] };
  if (!patch['answer']) return {};
  if (patch['answer'] === 'REJECTED' && !after['reason'])
    return { refusals: [{ column: 'answer', code: 'NEEDS_INPUT', params: { fields: 'reason' }, fields: ['reason'] }] };
  return {
    set: { answeredOn: after['answeredOn'] ?? dayOf(now.toString(), timeZone) },
    events: [
      { type: 'EIGHT_D_ANSWERED', data: { stage: before!['stage'], answer: patch['answer'], reason: after['reason'] } },
    ],
  };
}
