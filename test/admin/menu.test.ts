import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { expect, test } from 'vitest';
import { sheetGroups } from '../../admin/src/layout/sheetGroups.ts';

test('every sheet stands in the menu, once', () => {
  const listed = sheetGroups.flatMap(({ sheets, more = [] }) => [...sheets, ...more]);
  expect(listed.toSorted()).toEqual(sheetKeys.toSorted());
});
