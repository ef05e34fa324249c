import type { Locale } from '@redress/schema/errors.ts';

/** A complaint as a mail speaks of it. */
export interface Subject {
  readonly number: string;
  readonly customer: string;
  readonly description: string;
  readonly url: string;
}

/** A clock of it that something is to be told of. */
export interface Told {
  readonly subject: Subject;
  readonly event: 'WARNED' | 'BREACHED' | 'FOLLOW_UP_DUE';
  /** Named where a rung of the ladder is reached: `1 个工作日`. */
  readonly delay: string;
  readonly rule: string;
  readonly milestone: string;
  readonly due: string;
}

export interface Written {
  readonly subject: string;
  readonly body: string;
}

const said = {
  dear: { zh: (name: string) => `${name},您好:`, en: (name: string) => `Dear ${name},` },
  end: { zh: '—— 客诉台账 Redress 自动发出', en: '— sent by Redress, the complaint ledger' },
  RECEIVED: { zh: '新客诉', en: 'New complaint' },
  ASSIGNED: { zh: '请处理客诉', en: 'Complaint for you to handle' },
  MOVED: { zh: '客诉状态变更', en: 'Complaint moved' },
  received: { zh: '接到一件客诉,与您有关:', en: 'A complaint that concerns you has been received:' },
  assigned: { zh: '以下客诉由您或您的部门负责:', en: 'You or your department are responsible for this complaint:' },
  moved: { zh: '以下客诉的状态变更为', en: 'This complaint is now' },
  WARNED: { zh: '即将到期', en: 'Due soon' },
  BREACHED: { zh: '已超期', en: 'Overdue' },
  FOLLOW_UP_DUE: { zh: '回访到期', en: 'Follow-up due' },
  escalated: { zh: '超期升级', en: 'Escalated' },
  MENTION: { zh: '在批注中提到了您', en: 'called you in a comment' },
  clocks: { zh: '件时限提醒', en: 'time limits need you' },
} as const;

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** A letter to somebody, with the lines between greeting and end. */
export const letter = (locale: Locale, name: string, lines: readonly string[]) =>
  [said.dear[locale](name), '', ...lines, '', said.end[locale]].join('\n');

const about = ({ number, customer, description, url }: Subject) => [
  `${number}  ${customer}`,
  cut(description, 300),
  url,
];

/** What is told of one complaint: that it came, that somebody is responsible, that it moved to a state, what became of its claim. */
export function newsMail(
  kind: 'RECEIVED' | 'ASSIGNED' | 'MOVED' | 'ROUTED',
  subject: Subject,
  name: string,
  locale: Locale,
  state = '',
): Written {
  const first = {
    RECEIVED: said.received[locale],
    ASSIGNED: said.assigned[locale],
    ROUTED: `${state}:`,
    MOVED: locale === 'zh' ? `${said.moved.zh}“${state}”:` : `${said.moved.en} “${state}”:`,
  }[kind];
  return {
    subject: `${kind === 'ROUTED' ? state : said[kind][locale]} ${subject.number} ${subject.customer}: ${cut(subject.description, 40)}`,
    body: letter(locale, name, [first, '', ...about(subject)]),
  };
}

/** A comment that calls somebody. */
export interface Called {
  readonly author: string;
  readonly text: string;
  readonly where: string;
  readonly url: string;
}

/** What is told of a comment to whom it calls by `@`. */
export function mentionMail({ author, text, where, url }: Called, name: string, locale: Locale): Written {
  const first = locale === 'zh' ? `${author}${said.MENTION.zh}:` : `${author} ${said.MENTION.en}:`;
  return {
    subject: `${first.slice(0, -1)} ${where}: ${cut(text, 40)}`,
    body: letter(locale, name, [first, '', where, '', cut(text, 1000), '', url]),
  };
}

const headings = ({ event, delay }: Told) => (event === 'BREACHED' && delay ? 'escalated' : event);

/** What is told of clocks; many of them are one mail. */
export function clockMail(told: readonly Told[], name: string, locale: Locale): Written {
  const groups = Map.groupBy(told, headings);
  const order = (['escalated', 'BREACHED', 'WARNED', 'FOLLOW_UP_DUE'] as const).filter((key) => groups.has(key));
  const lines = order.flatMap((key) => [
    `【${said[key][locale]}】`,
    ...groups.get(key)!.flatMap((one) => [...clockLine(one, locale), '']),
  ]);
  const [first] = told;
  const counts = order.map((key) => `${said[key][locale]} ${groups.get(key)!.length}`).join(' · ');
  const subject =
    told.length === 1
      ? `${said[order[0]!][locale]} ${first!.subject.number} ${first!.subject.customer}: ${first!.milestone}`
      : `${told.length} ${said.clocks[locale]} (${counts})`;
  return { subject, body: letter(locale, name, lines.slice(0, -1)) };
}

function clockLine({ subject, rule, milestone, due, delay }: Told, locale: Locale): string[] {
  const late = delay ? (locale === 'zh' ? `,超期已 ${delay}` : `, overdue by ${delay}`) : '';
  const by = rule ? (locale === 'zh' ? `(${rule})` : ` (${rule})`) : '';
  const line = locale === 'zh' ? `${milestone}${by},期限 ${due}${late}` : `${milestone}${by}, due ${due}${late}`;
  return [`${subject.number}  ${subject.customer}`, `  ${line}`, `  ${subject.url}`];
}
