import { choicesOfEightD } from '@redress/api/seed/reference/choices-of-eight-d.ts';
import { choicesOfHandling } from '@redress/api/seed/reference/choices-of-handling.ts';
import { choicesOfIntake } from '@redress/api/seed/reference/choices-of-intake.ts';
import { choicesOfProcedure } from '@redress/api/seed/reference/choices-of-procedure.ts';
import { choicesOfRules } from '@redress/api/seed/reference/choices-of-rules.ts';
import type { Entry } from '@redress/api/seed/reference/entry.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import { choiceLists } from '@redress/schema/sheets/choice-lists.ts';
import { expect, test } from 'vitest';

const lists: [string, readonly Entry[]][] = Object.entries({
  ...choicesOfIntake,
  ...choicesOfHandling,
  ...choicesOfProcedure,
  ...choicesOfEightD,
  ...choicesOfRules,
});

test('every choice list has entries', () => {
  expect(lists.map(([list]) => list).toSorted()).toEqual(Object.keys(choiceLists).toSorted());
});

test.each(lists)('%s: every name and every other spelling is read as its entry', (_list, entries) => {
  const choices = entries.map(([code, zh, en, aliases]) => ({ code, zh, en, aliases: aliases ?? [] }));
  const context = { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-09-22', choices } as const;
  for (const { code, zh, en, aliases } of choices) {
    for (const spelling of [code, zh, en, ...aliases]) {
      expect(kinds.choice.parse(spelling, context), spelling).toMatchObject({ ok: true, value: code });
    }
  }
});

test('no other spelling holds a separator of the cell that lists them', () => {
  const spellings = lists.flatMap(([, entries]) => entries.flatMap(([, , , aliases]) => aliases ?? []));
  expect(spellings.filter((spelling) => /[,,;;、\n]/.test(spelling))).toEqual([]);
});
