import { holds, type Predicate, readPredicate } from '../../policies/rules/predicate.ts';
import { readRecipients, type Recipient } from './recipients.ts';

/** Who is told of an event, as a row says it. */
export interface NoticeRule {
  readonly event: string;
  readonly policyCode: string | null;
  readonly milestone: string | null;
  readonly appliesWhen: Predicate;
  readonly recipients: readonly Recipient[];
  /** Told at night and on days off as well. */
  readonly isAnytime: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads a row; null where its recipients or its condition cannot be read. */
export function readNoticeRule(values: Values): NoticeRule | null {
  const recipients = readRecipients(values['recipients']);
  const appliesWhen = readPredicate((values['appliesWhen'] as string | null) ?? null);
  if (!recipients || !appliesWhen) return null;
  return {
    event: String(values['event']),
    policyCode: (values['policyCode'] as string | null) ?? null,
    milestone: (values['milestone'] as string | null) ?? null,
    appliesWhen,
    recipients,
    isAnytime: values['isAnytime'] === true,
  };
}

/** What a rule is asked about. */
export interface Occasion {
  readonly event: string;
  readonly policyCode: string | null;
  readonly milestone: string | null;
  readonly row: Values;
}

/** Whether a rule speaks of an occasion. */
export const speaksOf = (rule: NoticeRule, { event, policyCode, milestone, row }: Occasion): boolean =>
  rule.event === event &&
  (rule.policyCode === null || rule.policyCode === policyCode) &&
  (rule.milestone === null || rule.milestone === milestone) &&
  holds(rule.appliesWhen, row);
