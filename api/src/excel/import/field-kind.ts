import type { KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { isTick } from './convert.ts';

const looks: readonly (readonly [KindName, (text: string) => boolean])[] = [
  ['flag', isTick],
  ['code', (text) => /^0\d+$/.test(text)],
  ['percent', (text) => /^-?[\d.]+\s*%$/.test(text)],
  ['integer', (text) => /^-?\d{1,9}$/.test(text)],
  ['decimal', (text) => /^-?[\d,]{1,15}(\.\d{1,4})?$/.test(text)],
];
const dated = /^\d{4}\D\d{1,2}\D\d{1,2}/;
const longest = 40;

/** The kind of a custom field that takes these values of a file's column: words, where not all of them are anything else. */
export function fieldKindOf(values: readonly string[], context: KindContext): KindName {
  if (values.length === 0) return 'text';
  const alike = looks.find(([, fits]) => values.every((value) => fits(value.trim())));
  // a column of zeros and ones counts something
  if (alike && (alike[0] !== 'flag' || values.some((value) => !/^[01]$/.test(value)))) return alike[0];
  const isDate = (kind: KindName) =>
    values.every((value) => dated.test(value) && kindOf({ kind }).parse(value, { ...context, inFile: true }).ok);
  if (isDate('date')) return values.some((value) => /\d:\d/.test(value)) ? 'dateTime' : 'date';
  return values.some((value) => value.length > longest || value.includes('\n')) ? 'longText' : 'text';
}
