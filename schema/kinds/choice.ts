import { byCodeUnit } from './decimal-text.ts';
import type { Choice, Kind, KindContext, Parsed } from './kind.ts';
import { cleanText } from './text.ts';
import { folded } from './width.ts';

/** Spellings from the surest to the loosest, so that an alias never beats another entry's own name. */
const spellings: readonly ((choice: Choice) => readonly string[])[] = [
  ({ code }) => [code],
  ({ zh }) => [zh],
  ({ en }) => [en],
  ({ aliases = [] }) => aliases,
];

function find(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = folded(text);
  for (const spelling of spellings) {
    const found = choices.find((choice) => spelling(choice).some((word) => folded(word) === wanted));
    if (found) return found;
  }
  return undefined;
}

function parse(raw: string, { choices = [], locale }: KindContext): Parsed<string> {
  const { text } = cleanText(raw);
  if (text === '') return { ok: true, value: null };
  const value = choices.find((choice) => choice.code === text) ?? find(text, choices);
  if (value) return { ok: true, value: value.code };
  const allowed = choices.map((choice) => choice[locale]).join(locale === 'zh' ? '、' : ', ');
  return { ok: false, code: 'CHOICE_UNKNOWN', params: { text, allowed } };
}

/** One of the entries of the column's list, by code, Chinese, English or another spelling. */
export const choice: Kind<string> = {
  parse,
  canon: (value, context) => {
    if (value === null || value === undefined) return { ok: true, value: null };
    return typeof value === 'string' ? parse(value, context) : { ok: false, code: 'VALUE_INVALID' };
  },
  format: (value, { choices = [], locale }) => choices.find(({ code }) => code === value)?.[locale] ?? value,
  compare: byCodeUnit,
  align: 'left',
};
