import type { Locale } from '@redress/schema/errors.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the words of an event depend on. */
export interface EventWords {
  readonly locale: Locale;
  /** Name of an entry of a choice list. */
  readonly label: (list: string, code: unknown) => string;
  /** Title of a column of the event's sheet. */
  readonly column: (key: unknown) => string;
  /** A moment or a day as people read it; nothing for none. */
  readonly when: (value: unknown) => string;
}
type Said = Readonly<Record<Locale, string>>;

const quoted = (text: unknown): Said =>
  text ? { zh: `:${String(text)}`, en: `: ${String(text)}` } : { zh: '', en: '' };

const clock =
  (zh: string, en: string) =>
  (data: Data, { label, when }: EventWords) => {
    const name = `${label('milestone', data['milestone'])} (${String(data['rule'])})`;
    return { zh: `${zh}:${name},期限 ${when(data['due'])}`, en: `${en}: ${name}, due ${when(data['due'])}` };
  };

const texts: Readonly<Record<string, (data: Data, words: EventWords) => Said>> = {
  COMPLAINT_RECEIVED: (data, { when }) => ({
    zh: `接到投诉,${when(data['receivedAt'])}`,
    en: `Complaint received, ${when(data['receivedAt'])}`,
  }),
  STATE_MOVED: (data, { label }) => {
    const [from, to] = [label('complaintState', data['from']), label('complaintState', data['to'])];
    return { zh: `状态:${from} → ${to}`, en: `Status: ${from} → ${to}` };
  },
  MOMENT_SET: (data, { column, when }) => ({
    zh: `${column(data['moment'])}:${when(data['to'])}`,
    en: `${column(data['moment'])}: ${when(data['to'])}`,
  }),
  MOMENT_CORRECTED: (data, { column, when }) => ({
    zh: `${column(data['moment'])}更正:${when(data['from'])} → ${when(data['to']) || '空'}`,
    en: `${column(data['moment'])} corrected: ${when(data['from'])} → ${when(data['to']) || 'empty'}`,
  }),
  CLOCK_EXTENDED: (data, { when }) => ({
    zh: `延期至 ${when(data['to'])}${quoted(data['reason']).zh}`,
    en: `Extended to ${when(data['to'])}${quoted(data['reason']).en}`,
  }),
  EXTENSION_WITHDRAWN: (data, { when }) => ({
    zh: `撤回延期 ${when(data['from'])}`,
    en: `Extension to ${when(data['from'])} withdrawn`,
  }),
  CLOCKS_RECOUNTED: () => ({ zh: '日历变更,时限重新计算', en: 'The calendar was edited, clocks were counted again' }),
  CLOCK_WARNED: clock('时限预警', 'Clock warns'),
  CLOCK_BREACHED: clock('时限超期', 'Clock missed'),
  CLOCK_ESCALATED: clock('超期升级', 'Escalated'),
  CHASED: (data, { when }) => ({
    zh: `催办,下次 ${when(data['nextChaseOn'])}`,
    en: `Chased, again on ${when(data['nextChaseOn'])}`,
  }),
  FOLLOW_UP_DUE: (data, { when }) => ({
    zh: `回访到期:${String(data['purpose'] ?? '')} ${when(data['dueOn'])}`,
    en: `Follow-up due: ${String(data['purpose'] ?? '')} ${when(data['dueOn'])}`,
  }),
  FOLLOW_UP_DROPPED: (data, { label, when }) => {
    const [what, event] = [
      `${String(data['purpose'] ?? '')} ${when(data['dueOn'])}`,
      label('clockEvent', data['event']),
    ];
    return {
      zh: `计划回访作废:${what}(“${event}”已撤回)`,
      en: `Planned follow-up voided: ${what} (“${event}” was taken back)`,
    };
  },
  EIGHT_D_SUBMITTED: (data, { label }) => {
    const what = `${label('eightDStage', data['stage'])} (${label('language', data['language'])})`;
    return { zh: `8D 提交:${what}`, en: `8D submitted: ${what}` };
  },
  EIGHT_D_ANSWERED: (data, { label }) => {
    const what = `${label('eightDStage', data['stage'])} ${label('eightDAnswer', data['answer'])}`;
    return {
      zh: `8D 客户答复:${what}${quoted(data['reason']).zh}`,
      en: `8D answered: ${what}${quoted(data['reason']).en}`,
    };
  },
};

/** An event as people read it; one without words of its own is its name. */
export const eventText = (type: string, data: Data, words: EventWords): string =>
  texts[type]?.(data, words)[words.locale] ?? type;

/** How an event stands out: something was missed, warned of, or is an ordinary step. */
export const eventTone = (type: string): 'BAD' | 'WARN' | 'PLAIN' =>
  type === 'CLOCK_BREACHED' || type === 'CLOCK_ESCALATED' ? 'BAD' : type === 'CLOCK_WARNED' ? 'WARN' : 'PLAIN';
