import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createI18n } from '../../admin/src/i18n/i18nProvider.ts';
import { en } from '../../admin/src/i18n/en.ts';
import { pageChinese, pageEnglish } from '../../admin/src/i18n/pageMessages.ts';
import { zh } from '../../admin/src/i18n/zh.ts';

const source = fileURLToPath(new URL('../../admin/src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n/'))
  // what the browser keeps has names like those of texts
  .map((path) => ({ path, text: readFileSync(source + path, 'utf8').replace(/useStore[^(]*\([^,)]*/g, '') }));

/** `a.b.c` of every text. */
const keysOf = (messages: object, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${prefix}${key}.`) : [prefix + key],
  );
const known = keysOf(zh);
/** `grid`, `form`, `ra` and so on: what the keys of texts begin with. */
const roots = [...new Set(known.map((key) => key.split('.')[0]))].join('|');

/** What stands in the files where a pattern's first group matches, with the file. */
const found = (pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, part]) => [path, part!] as const));

test('every text of react-admin is there in Chinese', () => {
  expect(keysOf(en).filter((key) => !known.includes(key))).toEqual([]);
});

test('every text of our own says something in both languages, with the same parameters', () => {
  const parameters = (text: string) => (text.match(/%\{\w+\}/g) ?? []).toSorted((a, b) => (a < b ? -1 : 1));
  const english = pageEnglish as unknown as Record<string, string>;
  for (const [key, chinese] of Object.entries(pageChinese as unknown as Record<string, string>)) {
    expect(chinese.trim(), key).not.toBe('');
    expect(english[key], key).toMatch(/\S/);
    // examples of what is typed stand in quotes
    expect(english[key]?.replace(/“[^”]*”/g, ''), key).not.toMatch(/\p{Script=Han}/u);
    // one for one, another for many
    for (const form of english[key]!.split('||||')) expect(parameters(form), key).toEqual(parameters(chinese));
  }
});

test('one row is a row', () => {
  const { translate } = createI18n('en');
  expect(['1', '2', '1,181'].map((count) => translate('grid.status.rows', { count }))).toEqual([
    '1 row',
    '2 rows',
    '1,181 rows',
  ]);
  expect(createI18n('zh').translate('grid.status.rows', { count: '1' })).toBe('共 1 行');
});

test('every text that is asked for is there', () => {
  const whole = found(new RegExp(`['"]((?:${roots})\\.[\\w.]+\\w)['"]`, 'g'));
  expect(whole.length).toBeGreaterThan(200);
  expect(whole.filter(([, key]) => !known.includes(key))).toEqual([]);
  const begun = found(new RegExp(`\`((?:${roots})\\.[\\w.]*)\\$\\{`, 'g'));
  expect(begun.filter(([, start]) => !known.some((key) => key.startsWith(start)))).toEqual([]);
});

test('no text for people stands in a component', () => {
  const chinese = files.filter(({ text }) => /\p{Script=Han}/u.test(text.replace(/'中文'|客诉台账 Redress/g, '')));
  expect(chinese.map(({ path }) => path)).toEqual([]);
  const components = found(/<\w[^<>]*>\s*([A-Za-z][a-z]+[^<>{}]*)<\//g);
  expect(components.filter(([path]) => path.endsWith('.tsx'))).toEqual([]);
  expect(found(/\s(?:label|title|placeholder|alt|aria-label)="([^"]*[a-z]{2}[^"]*)"/g)).toEqual([
    ['App.tsx', '客诉台账 Redress'],
  ]);
});
