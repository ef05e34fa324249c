import type { CellValue, KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { context } from './context.ts';

const choices = [
  { code: 'PHONE', zh: '电话', en: 'Phone' },
  { code: 'EMAIL', zh: '邮件', en: 'E-mail' },
];
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => `${digits}e-${places}`);
const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const raw: Readonly<Record<KindName, fc.Arbitrary<CellValue>>> = {
  text: fc.string({ unit: 'binary', maxLength: 200 }),
  longText: fc.string({ unit: 'binary' }),
  code: fc.string({ maxLength: 100 }),
  integer: fc.maxSafeInteger(),
  decimal: decimals,
  percent: decimals,
  money: decimals,
  date: instants.map((at) => at.toISOString().slice(0, 10)),
  dateTime: instants.map((at) => at.toISOString()),
  flag: fc.boolean(),
  choice: fc.constantFrom('PHONE', 'EMAIL'),
  reference: fc.string(),
  state: fc.constantFrom('PHONE', 'EMAIL'),
  clock: instants.map((at) => at.toISOString()),
  files: fc.nat(),
};
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'UTC',
  'Australia/Lord_Howe',
);
const contexts: fc.Arbitrary<KindContext> = fc
  .tuple(zones, fc.constantFrom('zh' as const, 'en' as const))
  .map(([timeZone, locale]) => ({ ...context, timeZone, locale, choices }));
const names = Object.keys(raw) as KindName[];

const canonical = (name: KindName, value: CellValue, at: KindContext): CellValue => {
  const canon = kindOf({ kind: name }).canon(value, at);
  fc.pre(canon.ok && canon.value !== null);
  return (canon as { value: CellValue }).value;
};

test.each(names)('what %s shows is read back to the same value', (name) => {
  const kind = kindOf({ kind: name });
  fc.assert(
    fc.property(raw[name], contexts, (given, at) => {
      const value = canonical(name, given, at);
      expect(kind.parse(kind.format(value, at), at)).toEqual({ ok: true, value });
      expect(kind.canon(value, at)).toEqual({ ok: true, value });
    }),
  );
});

test.each(names)('%s orders its values totally', (name) => {
  const { compare } = kindOf({ kind: name });
  fc.assert(
    fc.property(fc.tuple(raw[name], raw[name], raw[name]), (given) => {
      const [a, b, c] = given.map((value) => canonical(name, value, { ...context, choices })) as [
        CellValue,
        CellValue,
        CellValue,
      ];
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      expect(compare(a, b) === 0).toBe(a === b);
      const inOrder = compare(a, b) <= 0 && compare(b, c) <= 0;
      expect(!inOrder || compare(a, c) <= 0).toBe(true);
    }),
  );
});
