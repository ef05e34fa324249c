import { canonicalDecimal, compareDecimals, grouped, roundTo, timesTenTo } from './decimal-text.ts';
import type { Kind, KindContext, Parsed } from './kind.ts';
import { readNumeral } from './numeral.ts';
import { halfWidth, isBlank } from './width.ts';

const empty = { ok: true, value: null } as const;
const refused = (code: 'NUMBER_INVALID' | 'INTEGER_INVALID', text: unknown): Parsed<never> => ({
  ok: false,
  code,
  params: { text: String(text) },
});

/** A JSON number, or a string in plain notation, as an exact decimal; anything else is null. */
function exact(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return readNumeral(String(value));
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? readNumeral(value) : null;
}

type ReadDecimal = (text: string) => string | null;

function withinScale(decimal: string, { scale }: KindContext): Parsed<string> {
  if (scale === undefined || roundTo(decimal, scale) === decimal) return { ok: true, value: decimal };
  return {
    ok: false,
    code: 'DECIMALS_TOO_MANY',
    params: { text: decimal, max: scale, rounded: roundTo(decimal, scale) },
  };
}

function decimalKind(read: ReadDecimal, format: (value: string) => string): Kind<string> {
  const parse = (text: string, context: KindContext): Parsed<string> => {
    if (isBlank(text)) return empty;
    const decimal = read(text);
    return decimal === null ? refused('NUMBER_INVALID', text) : withinScale(decimal, context);
  };
  const canon = (value: unknown, context: KindContext): Parsed<string> => {
    if (value === null || value === undefined) return empty;
    const decimal = exact(value);
    if (decimal !== null) return withinScale(decimal, context);
    return typeof value === 'string' ? parse(value, context) : refused('NUMBER_INVALID', value);
  };
  return { parse, canon, format, compare: compareDecimals, align: 'right' };
}

/** `12%` and `5‰` by their sign; without one as Excel does in a percent cell: 12 is 12 %, 0.12 is 12 % too. */
function readPercent(text: string): string | null {
  const [, numeral = '', sign] = /^(.*?)\s*(%|‰|ppm)?$/i.exec(halfWidth(text).trim()) ?? [];
  const decimal = readNumeral(numeral);
  if (decimal === null) return null;
  if (sign !== undefined) return timesTenTo(decimal, sign === '%' ? -2 : sign === '‰' ? -3 : -6);
  return compareDecimals(decimal.replace('-', ''), '1') < 0 ? decimal : timesTenTo(decimal, -2);
}

export const decimal = decimalKind(readNumeral, grouped);
export const money = decimalKind(readNumeral, (value) => grouped(value, 2));
export const percent = decimalKind(readPercent, (value) => `${timesTenTo(value, 2)}%`);

function whole(decimalText: string | null, source: unknown): Parsed<number> {
  const value = decimalText === null || decimalText.includes('.') ? Number.NaN : Number(decimalText);
  return Number.isSafeInteger(value) ? { ok: true, value } : refused('INTEGER_INVALID', source);
}

export const integer: Kind<number> = {
  parse: (text) => (isBlank(text) ? empty : whole(readNumeral(text), text)),
  canon: (value, context) => {
    if (value === null || value === undefined) return empty;
    return typeof value === 'string' ? integer.parse(value, context) : whole(exact(value), value);
  },
  format: (value) => canonicalDecimal(String(value)),
  compare: (a, b) => a - b,
  align: 'right',
};
