import { choice } from '@redress/schema/kinds/choice.ts';
import { flag } from '@redress/schema/kinds/flag.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import { code, longText, text } from '@redress/schema/kinds/text.ts';
import { expect, test } from 'vitest';
import { context } from './context.ts';

test.each([
  ['  华东精密 ', '华东精密'],
  ['\u3000华东\u00A0', '华东'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['Mu\u0308ller', 'Müller'],
  ['𠮷野家 😀', '𠮷野家 😀'],
  ['\uFEFF标题\u200B', '标题'],
  ['=1+1', '=1+1'],
])('%j is kept as %j', (raw, value) => {
  expect(text.parse(raw, context)).toEqual({ ok: true, value });
});

test('control characters are removed with a warning', () => {
  expect(text.parse('a\u0000b\u0007c', context)).toEqual({ ok: true, value: 'abc', warning: 'CONTROL_CHARS_REMOVED' });
});

test.each(['0001234567', '3E10', '12345678901234567890', '1-2', '00123-A', '2026-9-1'])(
  'the code %s stays as it is',
  (value) => {
    expect(code.parse(value, context)).toEqual({ ok: true, value });
  },
);

test('a text longer than its column or its kind is refused', () => {
  const refusal = { ok: false, code: 'TEXT_TOO_LONG', params: { max: 3, length: 4 } };
  expect(text.parse('一二三四', { ...context, max: 3 })).toEqual(refusal);
  expect(longText.parse('字'.repeat(32_767), context)).toMatchObject({ ok: true });
  expect(longText.parse('字'.repeat(32_768), context)).toMatchObject({ ok: false, code: 'TEXT_TOO_LONG' });
});

test.each(['是', '有', '√', '✓', '✔️', 'Y', 'yes', 'TRUE', '1', '１', ' 是 '])('%j is yes', (word) => {
  expect(flag.parse(word, context)).toEqual({ ok: true, value: true });
});

test.each(['否', '无', '×', 'N', 'No', 'false', '0'])('%j is no', (word) => {
  expect(flag.parse(word, context)).toEqual({ ok: true, value: false });
});

test('a Latin x is neither yes nor no', () => {
  expect(flag.parse('x', context)).toEqual({ ok: false, code: 'FLAG_INVALID', params: { text: 'x' } });
});

const channels = [
  { code: 'PHONE', zh: '电话', en: 'Phone', aliases: ['800热线', '来电'] },
  { code: 'EMAIL', zh: '邮件', en: 'E-mail' },
];

test.each(['电话', ' 电 话 ', 'PHONE', 'phone', 'ｐｈｏｎｅ', 'Phone', '来电', '８００热线'])(
  '%j is the choice PHONE',
  (word) => {
    expect(choice.parse(word, { ...context, choices: channels })).toEqual({ ok: true, value: 'PHONE' });
  },
);

test('an unknown choice names the ones that exist, in the reader’s language', () => {
  const zh = { ...context, choices: channels };
  expect(choice.parse('飞鸽', zh)).toEqual({
    ok: false,
    code: 'CHOICE_UNKNOWN',
    params: { text: '飞鸽', allowed: '电话、邮件' },
  });
  expect(choice.parse('Pigeon', { ...zh, locale: 'en' })).toMatchObject({ params: { allowed: 'Phone, E-mail' } });
});

test('a choice is shown in the reader’s language', () => {
  expect(choice.format('EMAIL', { ...context, choices: channels })).toBe('邮件');
  expect(choice.format('EMAIL', { ...context, choices: channels, locale: 'en' })).toBe('E-mail');
});

test('a reference is read as its trimmed label and shown by it', () => {
  expect(kinds.reference.parse(' 华东精密 ', context)).toEqual({ ok: true, value: '华东精密' });
  expect(kinds.reference.format('id-1', { ...context, labelOf: () => '华东精密' })).toBe('华东精密');
});
