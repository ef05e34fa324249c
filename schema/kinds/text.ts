import { byCodeUnit } from './decimal-text.ts';
import type { Kind, KindContext, Parsed } from './kind.ts';

const controls = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

// spaces, ASCII, Chinese and full-width signs: nothing of it is changed below
const ordinary = /^[ -~\n\u3001-\u3003\u3008-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** Text as it is kept: line ends as LF, no control or invisible characters, NFC, no space around it. */
export function cleanText(raw: string): { text: string; hadControls: boolean } {
  if (ordinary.test(raw)) return { text: raw.trim(), hadControls: false };
  const lines = raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\u200B\uFEFF]/g, '');
  const visible = lines.toWellFormed().replace(controls, '');
  const hadControls = visible.length !== lines.length || !lines.isWellFormed();
  return { text: visible.normalize('NFC').trim(), hadControls };
}

function textKind(defaultMax: number, tidy: (text: string) => string = (text) => text): Kind<string> {
  const parse = (raw: string, { max = defaultMax }: KindContext): Parsed<string> => {
    const { text: clean, hadControls } = cleanText(raw);
    const text = tidy(clean);
    if (text.length > max) return { ok: false, code: 'TEXT_TOO_LONG', params: { max, length: text.length } };
    return { ok: true, value: text === '' ? null : text, ...(hadControls && { warning: 'CONTROL_CHARS_REMOVED' }) };
  };
  const canon = (value: unknown, context: KindContext): Parsed<string> => {
    if (value === null || value === undefined) return { ok: true, value: null };
    return typeof value === 'string' ? parse(value, context) : { ok: false, code: 'VALUE_INVALID' };
  };
  return { parse, canon, format: (value) => value, compare: byCodeUnit, align: 'left' };
}

export const text = textKind(2_000);
/** As long as an Excel cell can be, so that every text survives an export. */
export const longText = textKind(32_767);
/** One line, and never a number: `0001234567` and `3E10` stay what they are. */
export const code = textKind(200, (line) => line.replace(/[\t\n]+/g, ' '));
