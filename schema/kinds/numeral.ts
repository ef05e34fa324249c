import { canonicalDecimal, timesTenTo } from './decimal-text.ts';
import { halfWidth } from './width.ts';

const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)?(?:\.\d*)?(?:e[+-]?\d{1,2})?$/i;
const powers: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };
/** Longest number kept; longer ones are card numbers and codes that landed in the wrong column. */
const maxDigits = 30;

/**
 * Reads a number as people write it, exactly: `３,000`, `1 200`, `¥1,280.50`, `(1,200)`, `1.2万`, `12件`.
 * Foreign currency signs and units other than pieces are refused: dropping them would change what was meant.
 * @returns the canonical decimal, or null when it is not a number
 */
export function readNumeral(text: string): string | null {
  const trimmed = halfWidth(text).trim().replace(/^'/, '').replace(/[−–]/g, '-');
  const [unsigned, accountingSign] = unwrapAccounting(trimmed);
  const bare = unsigned
    .replace(/^([+-]?)\s*(?:¥|RMB|CNY|人民币)\s*/i, '$1')
    .replace(/\s*(?:元整?|圆整?|RMB|CNY|人民币|件|个|只|支|pcs?\.?)$/i, '');
  const [, numeral = '', unit = ''] = /^(.*?)\s*([千万亿]?)$/.exec(bare) ?? [];
  if (!plain.test(numeral) || !/^[^e]*\d/i.test(numeral)) return null;
  const decimal = canonicalDecimal(numeral.replace(/[, ']/g, ''));
  if (accountingSign === '-' && decimal.startsWith('-')) return null;
  const signed = canonicalDecimal(accountingSign + decimal);
  const value = timesTenTo(signed, powers[unit] ?? 0);
  return value.replace(/[-.]/g, '').length > maxDigits ? null : value;
}

/** `(1,200)` and `1,200-` are how accounts show a negative. */
function unwrapAccounting(text: string): [text: string, sign: '' | '-'] {
  const inner = /^\(\s*([^()]*?)\s*\)$/.exec(text)?.[1] ?? /^(\d[\d,. ]*)-$/.exec(text)?.[1];
  return inner === undefined ? [text, ''] : [inner, '-'];
}
