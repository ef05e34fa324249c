import type { Kind } from './kind.ts';
import { folded, isBlank } from './width.ts';

// A Latin x is in neither list: some tick with it, others cross out.
const yes = ['是', '有', '对', '√', '✓', '✔', '☑', '✅', 'y', 'yes', 'true', '1'];
const no = ['否', '无', '错', '×', '✗', '✘', '☐', '❌', 'n', 'no', 'false', '0'];

export const flag: Kind<boolean> = {
  parse: (text) => {
    const word = folded(text).replace(/\uFE0F/g, '');
    if (yes.includes(word)) return { ok: true, value: true };
    if (no.includes(word)) return { ok: true, value: false };
    return isBlank(text) ? { ok: true, value: null } : { ok: false, code: 'FLAG_INVALID', params: { text } };
  },
  canon: (value, context) => {
    if (value === null || value === undefined) return { ok: true, value: null };
    if (typeof value === 'boolean') return { ok: true, value };
    return flag.parse(String(value), context);
  },
  format: (value, { locale }) => (locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'),
  compare: (a, b) => Number(a) - Number(b),
  align: 'center',
};
