import { complaints } from '@redress/schema/sheets/complaints.ts';
import { expect, test } from 'vitest';
import { outdatedOf, queryOf, viewOf } from '../../admin/src/views/view.ts';
import type { SavedView } from '../../admin/src/views/savedViews.ts';

const saved = (id: string, texts: SavedView['texts'], more: Partial<SavedView> = {}): SavedView => ({
  id,
  version: 1,
  name: id,
  ownerId: null,
  sharing: 'DEPARTMENT',
  departmentId: 'quality',
  isDefault: false,
  texts,
  ...more,
});
const all = [
  saved('standard', { columns: 'number,state', sort: '-state', filter: '{}' }, { isDefault: true }),
  saved('late', { columns: 'number,replyDueOn', filter: '{"state":{"eq":"RECEIVED"}}' }),
];
const told = (search: string, kept = '', department: string | null = 'quality') => {
  const known = { all, department };
  return viewOf(complaints, known, { search, kept }, outdatedOf(known, { search, kept }));
};

test.each([
  ['nothing is told: the default of the department', told(''), 'standard'],
  ['nothing is told and there is no default', told('', '', null), 'daily'],
  ['what was chosen last', told('', 'view=late'), 'late'],
  ['the address comes before what was chosen last', told('view=full', 'view=late'), 'full'],
  ['an address with a filter alone is of the daily view', told('filter={}', 'view=late'), 'daily'],
  ['the default of before has been changed', told('view=late', 'follows=late'), 'standard'],
  ['a view that is gone', told('view=gone'), 'daily'],
])('%s', (_, view, base) => {
  expect(view.base).toBe(base);
});

test('a view is read with what the address changes of it', () => {
  const { settings, isGone } = told('view=late&search=毛刺&sort=number');
  expect(isGone).toBe(false);
  expect(settings.columns.map(({ key }) => key)).toEqual(['number', 'replyDueOn']);
  expect(queryOf(settings)).toEqual({
    filter: { state: { eq: 'RECEIVED' } },
    search: '毛刺',
    sort: [{ column: 'number', descending: false }],
    by: [],
  });
});

test('who may not open a view is shown what its address says it comes to', () => {
  const { base, isGone, otherwise, settings } = told(
    `view=gone&otherwise=${encodeURIComponent('columns=number,severity')}`,
  );
  expect({ base, isGone, otherwise }).toEqual({ base: 'daily', isGone: true, otherwise: 'columns=number,severity' });
  expect(settings.columns.map(({ key }) => key)).toEqual(['number', 'severity']);
});
