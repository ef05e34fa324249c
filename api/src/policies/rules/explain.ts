import type { Locale } from '@redress/schema/errors.ts';
import type { ClockRule } from './clock-rule.ts';
import type { Span } from './due.ts';
import type { Step } from './steps.ts';
import type { Day } from './work-calendar.ts';

/** What the words of an explanation depend on. */
export interface Words {
  readonly locale: Locale;
  readonly timeZone: string;
  /** Name of an event. */
  readonly event: (code: string) => string;
}

type Said = Readonly<Record<Locale, string>>;
type Texts = { readonly [K in Step['kind']]: (step: Step & { readonly kind: K }, words: Words) => Said };

const two = (number: number) => String(number).padStart(2, '0');

/** A moment as people read it at the site: `2026-09-22 14:30`. */
export function momentText(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const isMidnight = local.hour === 23 && local.minute === 59 && local.second === 59;
  return `${local.toPlainDate().toString()} ${isMidnight ? '24:00' : `${two(local.hour)}:${two(local.minute)}`}`;
}

const untilText = (to: string, timeZone: string): string =>
  to.includes('T') ? momentText(Temporal.Instant.from(to).epochMilliseconds, timeZone) : to;

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const unitNames: Readonly<Record<Span['unit'], Said>> = {
  MIN: { zh: '分钟', en: 'minutes' },
  HOUR: { zh: '小时', en: 'hours' },
  WORK_HOUR: { zh: '工作小时', en: 'working hours' },
  DAY: { zh: '天', en: 'days' },
  WORK_DAY: { zh: '个工作日', en: 'working days' },
  WORK_WEEK: { zh: '个工作周', en: 'working weeks' },
  MONTH: { zh: '个月', en: 'months' },
};

/** A span as people say it: `7 个工作日`, `D+1 15:00`, `当天`. */
export function spanText({ amount, unit, cutoff }: Span): Said {
  const isWork = unit.startsWith('WORK');
  if (cutoff !== null && (unit === 'DAY' || unit === 'WORK_DAY')) {
    const text = `D+${amount} ${two(Math.floor(cutoff / 60))}:${two(cutoff % 60)}`;
    return { zh: isWork ? `${text}(工作日)` : text, en: isWork ? `${text} (working days)` : text };
  }
  // the event is itself the moment that was promised (R18, R161)
  if (amount === 0 && unit === 'MIN') return { zh: '到所承诺的时刻', en: 'by the moment promised' };
  if (amount === 0)
    return { zh: isWork ? '当个工作日内' : '当天内', en: isWork ? 'the same working day' : 'the same day' };
  const name = unitNames[unit];
  return { zh: `${amount} ${name.zh}`, en: `${amount} ${amount === 1 ? name.en.slice(0, -1) : name.en}` };
}

const ruleText = ({ code, zh, en, limit, target }: ClockRule): Said => {
  const span = spanText(limit);
  const first = target ? { zh: `${target.amount}–`, en: `${target.amount}–` } : { zh: '', en: '' };
  return { zh: `规则 ${code} ${zh}:${first.zh}${span.zh}`, en: `Rule ${code} ${en}: ${first.en}${span.en}` };
};

function dayText({ date, weekday, row }: Day): Said {
  const [zh, en] = [weekdays.zh[weekday - 1]!, weekdays.en[weekday - 1]!];
  return row
    ? { zh: `${date} ${zh} ${row.zh}`, en: `${date} ${en}, ${row.en}` }
    : { zh: `${date} ${zh}`, en: `${date} ${en}` };
}

const when = (step: { readonly at: number; readonly day: string | null }, { timeZone }: Words) =>
  step.day ?? momentText(step.at, timeZone);

/** Told of on a later day: nobody can say whether it was so. */
const enteredText = (entered: number | null, timeZone: string): Said =>
  entered === null
    ? { zh: '', en: '' }
    : {
        zh: `(${momentText(entered, timeZone)} 事后录入)`,
        en: ` (entered later, on ${momentText(entered, timeZone)})`,
      };

const texts: Texts = {
  RULE: ({ rule }) => ruleText(rule),
  BEATEN: ({ rule, due }, { timeZone }) => {
    const at =
      due === null
        ? { zh: '', en: '' }
        : { zh: `(${momentText(due, timeZone)})`, en: ` (${momentText(due, timeZone)})` };
    const text = ruleText(rule);
    return { zh: `同时适用但未采用:${text.zh}${at.zh}`, en: `Also applies, but does not count: ${text.en}${at.en}` };
  },
  WAITING: ({ rule }, { event }) => {
    const [zh, en] = rule.start.mode === 'ALL' ? ['且', ' and '] : ['或', ' or '];
    return {
      zh: `尚未开始:等待${rule.start.events.map(event).join(zh)}`,
      en: `Not started: waits for ${rule.start.events.map(event).join(en)}`,
    };
  },
  STARTED: (step, words) => ({
    zh: `自${words.event(step.event)} ${when(step, words)} 起算`,
    en: `Starts with ${words.event(step.event)}, ${when(step, words)}`,
  }),
  COUNTED_FROM: ({ at }, { timeZone }) => ({
    zh: `从下一个工作时刻 ${momentText(at, timeZone)} 起算`,
    en: `Counts from the next working moment, ${momentText(at, timeZone)}`,
  }),
  SKIPPED: ({ day }) => {
    const text = dayText(day);
    return { zh: `${text.zh},不计`, en: `${text.en}: not counted` };
  },
  WORKED: ({ day }) => {
    const text = dayText(day);
    return { zh: `${text.zh},上班`, en: `${text.en}: worked` };
  },
  YEAR_UNKNOWN: ({ year, calendar: { rows } }) => ({
    zh: `日历“${rows.zh}”没有 ${year} 年的节假日数据,只按每周作息计算,可能不准`,
    en: `The calendar “${rows.en}” has no public holidays of ${year}; counted by the weekly pattern alone, which may be wrong`,
  }),
  PAUSED: ({ at, to, entered }, { timeZone }) => {
    const late = enteredText(entered, timeZone);
    return to === null
      ? {
          zh: `自 ${momentText(at, timeZone)} 起暂停${late.zh}`,
          en: `Paused since ${momentText(at, timeZone)}${late.en}`,
        }
      : {
          zh: `${momentText(at, timeZone)} 至 ${momentText(to, timeZone)} 暂停,不计${late.zh}`,
          en: `Paused from ${momentText(at, timeZone)} to ${momentText(to, timeZone)}: not counted${late.en}`,
        };
  },
  NO_WORK: ({ calendar: { rows } }) => ({
    zh: `日历“${rows.zh}”没有工作时间,无法计算`,
    en: `The calendar “${rows.en}” has no working time; nothing can be counted`,
  }),
  TARGET: ({ at }, { timeZone }) => ({
    zh: `目标 ${momentText(at, timeZone)}`,
    en: `Target ${momentText(at, timeZone)}`,
  }),
  DUE: ({ at }, { timeZone }) => ({ zh: `到期 ${momentText(at, timeZone)}`, en: `Due ${momentText(at, timeZone)}` }),
  STANDS: ({ at }, { timeZone }) => ({
    zh: `到期 ${momentText(at, timeZone)},按起算时的日历,其后的日历修改不影响`,
    en: `Due ${momentText(at, timeZone)}, as it was fixed before the calendar was edited`,
  }),
  UNPAUSED: ({ at, isLate }, { timeZone }) => {
    const [zh, en] =
      isLate === null ? ['', ''] : isLate ? [',按此为超期', ': late by it'] : [',按此为按期', ': in time by it'];
    return {
      zh: `若不扣除暂停,到期 ${momentText(at, timeZone)}${zh}`,
      en: `Without the pauses, due ${momentText(at, timeZone)}${en}`,
    };
  },
  AGREED: ({ on }) => ({
    zh: `与客户约定 ${on},早于规则`,
    en: `Agreed with the customer for ${on}, earlier than the rule`,
  }),
  EXTENDED_BEFORE: ({ to, at }, { timeZone }) => {
    const [until, told] = [untilText(to, timeZone), momentText(at, timeZone)];
    return {
      zh: `${told} 超期后才通知延期至 ${until},该通知已撤回或替换,仍计入`,
      en: `Told at ${told}, after the due was missed: extended to ${until}; withdrawn or replaced since, it still counts`,
    };
  },
  EXTENDED: ({ to, reason, isAfterBreach }, { timeZone }) => {
    const until = untilText(to, timeZone);
    return {
      zh: `延期至 ${until}:${reason}${isAfterBreach ? '(超期后才通知)' : ''},原期限保留`,
      en: `Extended to ${until}: ${reason}${isAfterBreach ? ' (told after the due was missed)' : ''}; the original due stands`,
    };
  },
  STOPPED: (step, words) => {
    const late = enteredText(step.entered, words.timeZone);
    return {
      zh: `${words.event(step.event)} ${when(step, words)}${step.isLate ? ',超期' : ',按期'}${late.zh}`,
      en: `${words.event(step.event)}, ${when(step, words)}: ${step.isLate ? 'late' : 'on time'}${late.en}`,
    };
  },
  ENDED: (step, words) => ({
    zh: `随结案于 ${when(step, words)} 结束${step.isLate ? ',超期' : ''}`,
    en: `Ended with the closing of the complaint, ${when(step, words)}${step.isLate ? ': late' : ''}`,
  }),
};

/** A step in the reader's language. */
export const textOf = (step: Step, words: Words): string =>
  (texts[step.kind] as (step: Step, words: Words) => Said)(step, words)[words.locale];
