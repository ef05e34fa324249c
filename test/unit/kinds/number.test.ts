import { decimal, integer, money, percent } from '@redress/schema/kinds/number.ts';
import { expect, test } from 'vitest';
import { context } from './context.ts';

test.each([
  ['1200', '1200'],
  ['1,200', '1200'],
  ['３,000', '3000'],
  ['３，０００', '3000'],
  ['1 200', '1200'],
  ['1\u00A0200', '1200'],
  ["1'200", '1200'],
  ['12.50', '12.5'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+5', '5'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['−3', '-3'],
  ['－３', '-3'],
  ['(1,200)', '-1200'],
  ['（1,200）', '-1200'],
  ['1,200-', '-1200'],
  ['1.2万', '12000'],
  ['3千', '3000'],
  ['1.25 亿', '125000000'],
  ['12件', '12'],
  ['12 pcs', '12'],
  ["'12", '12'],
  ['1e2', '100'],
  ['1.5E-3', '0.0015'],
  ['12345678901234567890.123456789', '12345678901234567890.123456789'],
])('%j is the decimal %s', (text, value) => {
  expect(decimal.parse(text, context)).toEqual({ ok: true, value });
});

test.each([
  '约50', '50左右', '1,20', '12,5', '1,2345', '1.200,50', '1 20', 'abc', '1.2.3', '10²', '½', '①', '12kg', '5箱', '3-5',
  '$100', '(-5)', '1/2', '0x10', 'NaN', 'Infinity', '1e400', '1234567890123456789012345678901', '2026-09-22', '五十', '.', 'e5',
])('%j is no number', (text) => {
  expect(decimal.parse(text, context)).toEqual({ ok: false, code: 'NUMBER_INVALID', params: { text } });
}); // prettier-ignore

test.each(['', '  ', '-', '—', '/', '／', '\u3000'])('%j stands for an empty cell', (text) => {
  expect(decimal.parse(text, context)).toEqual({ ok: true, value: null });
  expect(integer.parse(text, context)).toEqual({ ok: true, value: null });
});

test.each([
  ['¥1,280.50', '1280.5', '1,280.50'],
  ['￥1280', '1280', '1,280.00'],
  ['-¥5', '-5', '-5.00'],
  ['1,280.505元', '1280.505', '1,280.505'],
  ['RMB 36,000', '36000', '36,000.00'],
  ['5万元', '50000', '50,000.00'],
])('%j is money %s, shown as %s', (text, value, shown) => {
  expect(money.parse(text, context)).toEqual({ ok: true, value });
  expect(money.format(value, context)).toBe(shown);
});

test.each([
  ['12%', '0.12', '12%'],
  ['１２％', '0.12', '12%'],
  ['0.12', '0.12', '12%'],
  ['12', '0.12', '12%'],
  ['-12.5 %', '-0.125', '-12.5%'],
  ['5‰', '0.005', '0.5%'],
  ['500ppm', '0.0005', '0.05%'],
  ['150%', '1.5', '150%'],
])('%j is the ratio %s, shown as %s', (text, value, shown) => {
  expect(percent.parse(text, context)).toEqual({ ok: true, value });
  expect(percent.format(value, context)).toBe(shown);
});

test('a ratio given as JSON is a ratio, never a percentage', () => {
  expect(percent.canon('12', context)).toEqual({ ok: true, value: '12' });
  expect(percent.canon(1.5, context)).toEqual({ ok: true, value: '1.5' });
});

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['3.0', 3],
  ['-3', -3],
])('%j is the whole number %d', (text, value) => {
  expect(integer.parse(text, context)).toEqual({ ok: true, value });
});

test.each(['1.5', 'x', '9007199254740993'])('%j is no whole number', (text) => {
  expect(integer.parse(text, context)).toMatchObject({ ok: false, code: 'INTEGER_INVALID' });
});

test.each([
  ['2.345', '2.35'],
  ['-2.345', '-2.35'],
  ['9.999', '10'],
  ['0.0000001', '0'],
])('%s has more decimals than the column takes: %s would be right', (text, rounded) => {
  const refused = { ok: false, code: 'DECIMALS_TOO_MANY', params: { text, max: 2, rounded } };
  expect(money.parse(text, { ...context, scale: 2 })).toEqual(refused);
  expect(money.canon(text, { ...context, scale: 2 })).toEqual(refused);
  expect(money.canon(rounded, { ...context, scale: 2 })).toEqual({ ok: true, value: rounded });
  expect(money.parse('2.300', { ...context, scale: 2 })).toEqual({ ok: true, value: '2.3' });
});

test.each([true, {}, [], Number.NaN])('%j from JSON is no number', (value) => {
  expect(decimal.canon(value, context)).toMatchObject({ ok: false, code: 'NUMBER_INVALID' });
});
