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

// ten thousand pasted cells are looked up in one list
const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

function indexOf(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = indexes.get(choices);
  if (known) return known;
  const index = new Map<string, Choice>();
  for (const spelling of spellings)
    for (const choice of choices)
      for (const word of spelling(choice).map(folded)) if (!index.has(word)) index.set(word, choice);
  indexes.set(choices, index);
  return index;
}

function parse(raw: string, { choices = [], locale }: KindContext): Parsed<string> {
  const { text } = cleanText(raw);
  if (text === '') return { ok: true, value: null };
  const value = choices.find((choice) => choice.code === text) ?? indexOf(choices).get(folded(text));
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
