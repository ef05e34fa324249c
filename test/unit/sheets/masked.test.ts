import { customers } from '@redress/schema/sheets/customers.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import '@redress/api/database/entities.ts';
import { refuseHidden, visibleSelection } from '@redress/api/sheets/masked.ts';
import { emptySelection } from '@redress/api/sheets/selection.ts';
import { expect, test } from 'vitest';

const personal = (_sheet: string, column: string) => ['contactName', 'name', 'phone'].includes(column);

test('hidden columns are not read, neither of the row nor of its child lists', () => {
  const contacts = { ...emptySelection(), columns: new Set(['id', 'name', 'position', 'phone']) };
  const selection = {
    ...emptySelection(),
    columns: new Set(['id', 'code']),
    children: new Map([['contacts', contacts]]),
  };
  const seen = visibleSelection(customers, selection, personal);
  expect([...seen.columns]).toEqual(['id', 'code']);
  expect([...seen.children.get('contacts')!.columns]).toEqual(['id', 'position']);
});

test.each([
  [{ filter: { contactName: { eq: '周先生' } } }],
  [{ filter: { or: [{ not: { and: [{ contactName: { isEmpty: true } }] } }] } }],
  [{ orderBy: [{ column: 'contactName', direction: 'ASC' as const }] }],
])('a hidden column can be neither filtered nor sorted by: %j', (query) => {
  expect(() => refuseHidden(complaints, query, personal)).toThrow('FORBIDDEN');
  expect(() => refuseHidden(complaints, query, null)).not.toThrow();
});
