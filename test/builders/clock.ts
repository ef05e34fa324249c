import type { Client } from '../support/client.ts';
import { complaint } from './complaint.ts';

interface ClockAnswer {
  readonly milestone: string;
  readonly rule: string;
  readonly name: string;
  readonly state: string;
  readonly originalDue: string | null;
  readonly committedDue: string | null;
  readonly targetDue: string | null;
  readonly stoppedAt: string | null;
  readonly enteredAt: string | null;
  readonly isBreached: boolean;
  readonly isExtendedAfterBreach: boolean;
  readonly explanation: readonly { kind: string; text: string; at: string | null; day: string | null }[];
}

const fields = `clocks { milestone rule name state originalDue committedDue targetDue stoppedAt enteredAt isBreached isExtendedAfterBreach
  explanation { kind text at day } }`;

/** The clocks of a complaint. */
export async function clocksOf(client: Client, id: string): Promise<readonly ClockAnswer[]> {
  return (await complaint<{ clocks: ClockAnswer[] }>(client, id, fields)).clocks;
}

/** One clock of a complaint, by the number of its rule. */
export async function clockOf(client: Client, id: string, rule: string): Promise<ClockAnswer | undefined> {
  return (await clocksOf(client, id)).find((clock) => clock.rule === rule);
}

/** A moment of the site's clock, `2026-09-22 14:30`, as the API takes it. */
export const moment = (text: string): string =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T'))
    .toZonedDateTime('Asia/Shanghai')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** A moment of the API as the site's clock shows it; the end of a day is 24:00. */
export function shown(text: string | null | undefined): string | null {
  if (!text) return null;
  const there = Temporal.Instant.from(text).toZonedDateTimeISO('Asia/Shanghai');
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${there.toPlainDate().toString()} ${time === '23:59' ? '24:00' : time}`;
}
