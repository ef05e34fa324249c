import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { expect, test } from 'vitest';
import { builtIn, type ViewSettings } from '../../admin/src/views/settings.ts';
import { settingsOf, textsOf } from '../../admin/src/views/texts.ts';

const sheet = sheets.complaints;
const known = new Set(columnsOf(sheet).map(({ key }) => key));
const daily = builtIn(sheet, 'daily');

const mine: ViewSettings = {
  columns: [{ key: 'number', width: 160 }, { key: 'state' }],
  frozen: 2,
  folded: ['clocks'],
  sort: [
    { column: 'state', descending: true },
    { column: 'number', descending: false },
  ],
  filter: { state: { in: ['RECEIVED', null] }, description: { contains: '毛刺,"开裂"' } },
  search: '密封 面',
  groupBy: ['severity', 'state'],
  colours: [{ filter: { severity: { eq: 'MAJOR' } }, colour: 'red' }],
};

test('what a view says survives being written into an address', () => {
  const address = new URLSearchParams(textsOf(mine)).toString();
  expect(settingsOf(known, Object.fromEntries(new URLSearchParams(address)), daily)).toEqual(mine);
});

test('what an address does not say, or nobody can read, is as the view has it', () => {
  expect(settingsOf(known, {}, daily)).toEqual(daily);
  const broken = { columns: 'gone,lost:12', sort: '-gone', filter: '{"state":', frozen: 'x' };
  expect(settingsOf(known, broken, daily)).toEqual(daily);
});

test('an address can take a filter away that the view has', () => {
  expect(settingsOf(known, { filter: '', search: '' }, mine)).toMatchObject({ filter: {}, search: '' });
});
