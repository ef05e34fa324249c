import { errors } from '@redress/schema/errors.ts';
import { choiceLists } from '@redress/schema/sheets/choice-lists.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { expect, test } from 'vitest';

const texts: [string, { readonly zh: string; readonly en: string }][] = [
  ...Object.entries(errors),
  ...Object.entries(choiceLists),
  ...Object.entries(sheets),
  ...Object.values(sheets).flatMap(({ key, columns, groups = {} }) => [
    ...Object.entries(columns).map(([column, text]) => [`${key}.${column}`, text] as [string, typeof text]),
    ...Object.entries(groups).map(([group, text]) => [`${key} ${group}`, text] as [string, typeof text]),
  ]),
];

test('everything that people read is there in Chinese and in English', () => {
  const wrong = texts.filter(
    ([, { zh, en }]) => !/\p{Script=Han}|[A-Z]\d?/u.test(zh) || !en.trim() || /\p{Script=Han}/u.test(en),
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('both languages of a message have the same parameters', () => {
  const parameters = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted((a, b) => (a < b ? -1 : 1));
  for (const [code, { zh, en }] of Object.entries(errors)) expect(parameters(zh), code).toEqual(parameters(en));
});

test('no two columns of a sheet have the same heading', () => {
  for (const { key, columns } of Object.values(sheets)) {
    for (const language of ['zh', 'en'] as const) {
      const headings = Object.values(columns).map((column) => column[language]);
      expect(
        headings.filter((heading, at) => headings.indexOf(heading) !== at),
        key,
      ).toEqual([]);
    }
  }
});

test('the name of a sheet is one that Excel takes', () => {
  for (const { zh, en } of Object.values(sheets)) {
    for (const name of [zh, en]) expect(name).toMatch(/^[^*?:\\/[\]]+$/);
  }
});

test('the columns of a group stand together', () => {
  for (const { key, columns } of Object.values(sheets)) {
    const groups = Object.values(columns).flatMap(({ group, internal }) => (group && !internal ? [group] : []));
    const heads = groups.filter((group, at) => group !== groups[at - 1]);
    expect(heads, key).toEqual([...new Set(heads)]);
  }
});
