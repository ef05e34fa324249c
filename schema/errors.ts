import { cellErrors } from './errors/cells.ts';
import { changeErrors } from './errors/changes.ts';
import { eightDErrors } from './errors/eight-d.ts';
import { fileErrors } from './errors/files.ts';
import { mailErrors } from './errors/mails.ts';
import { policyErrors } from './errors/policies.ts';
import { requestErrors } from './errors/requests.ts';
import { reasons } from './errors/reasons.ts';

export type Locale = 'zh' | 'en';

/** Every code a person or a client can meet, with what is wrong and what would be right, in both languages. `{name}` are parameters. */
export const errors = {
  ...cellErrors,
  ...changeErrors,
  ...policyErrors,
  ...eightDErrors,
  ...fileErrors,
  ...mailErrors,
  ...requestErrors,
} as const;

export type ErrorCode = keyof typeof errors;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The message of a code in the reader's language, its parameters filled in. */
export function messageOf(code: ErrorCode, locale: Locale, params: ErrorParams = {}): string {
  const said = reasons[`${code} ${params['reason']}`] ?? errors[code];
  return said[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
