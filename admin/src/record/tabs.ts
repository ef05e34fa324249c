import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { sheetGroups } from '../layout/sheetGroups.ts';

/** What belongs to a complaint and is shown by itself, not as rows under it. */
const apart = new Set(['files', 'comments', 'eightDs']);
const children: readonly SheetDef[] = Object.values(sheets).filter(
  (sheet) => sheet.parent?.sheet === 'complaints' && !apart.has(sheet.key) && !sheet.isLog,
);

/** Under which name the menu's groups are parts of a complaint's page; what is in none of them is handling. */
const groupOf = { eightD: 'menu.eightD', claims: 'menu.claims', actions: 'menu.actions' } as const;

/** The parts of a complaint's page, in their order. */
export const tabs = ['overview', 'handling', 'eightD', 'claims', 'actions', 'files'] as const;
export type Tab = (typeof tabs)[number];

function tabOf({ key }: SheetDef): Tab {
  const group = sheetGroups.find(({ sheets: main, more = [] }) => [...main, ...more].some((one) => one === key));
  const found = Object.entries(groupOf).find(([, name]) => name === group?.key);
  return (found?.[0] as Tab | undefined) ?? 'handling';
}

/** The sheets whose rows a part of the page lists. */
export const partsOfTab = (tab: Tab): readonly SheetDef[] => children.filter((sheet) => tabOf(sheet) === tab);

/** Which part is open: the address says so, and so does a link that somebody sends. */
export function useTab(): readonly [Tab, (tab: Tab) => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const asked = new URLSearchParams(search).get('tab');
  const open = useCallback(
    (tab: Tab) => navigate({ search: tab === 'overview' ? '' : `tab=${tab}` }, { replace: true }),
    [navigate],
  );
  return [tabs.find((tab) => tab === asked) ?? 'overview', open];
}
