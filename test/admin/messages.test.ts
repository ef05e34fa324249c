import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../../admin/src/i18n/en.ts';
import { zh } from '../../admin/src/i18n/zh.ts';

const source = fileURLToPath(new URL('../../admin/src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));

/** `a.b.c` of every text. */
const keysOf = (messages: object, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${prefix}${key}.`) : [prefix + key],
  );

test('every text of react-admin is there in Chinese', () => {
  expect(keysOf(en).filter((key) => !keysOf(zh).includes(key))).toEqual([]);
});

test('every text that is asked for is there', () => {
  const known = new Set(keysOf(zh));
  const asked = files.flatMap((path) => {
    const text = readFileSync(source + path, 'utf8');
    return [...text.matchAll(/'((?:grid|sheet|menu|import|app|ra)\.[\w.]+)'/g)].map(([, key]) => key!);
  });
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test('no Chinese text stands in a component', () => {
  const guilty = files.filter(
    (path) =>
      !path.startsWith('i18n/') &&
      /[\u4e00-\u9fff]/.test(readFileSync(source + path, 'utf8').replace(/'中文'|客诉台账 Redress/g, '')),
  );
  expect(guilty).toEqual([]);
});
