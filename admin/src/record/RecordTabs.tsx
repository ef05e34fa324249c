import { complaints } from '@redress/schema/sheets/complaints.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { Files } from '../files/useFiles.ts';
import type { GridRow } from '../grid/cell.ts';
import { partsOfTab, type Tab, tabs } from './tabs.ts';

interface RecordTabsProps {
  readonly row: GridRow;
  readonly files: Files;
  readonly shown: Tab;
  readonly onOpen: (tab: Tab) => void;
}

/** The parts of a complaint's page, and how much there is in each. */
export function RecordTabs({ row, files, shown, onOpen }: RecordTabsProps) {
  const translate = useTranslate();
  const backend = useBackend();
  const reader = useMemo(() => backend.details(complaints), [backend]);
  const { data: counts = {} } = useQuery({
    queryKey: ['counts', 'complaints', row.id, row.version],
    queryFn: () => reader.counts(row.id!),
    placeholderData: (before) => before,
  });
  const countOf = (tab: Tab) => {
    if (tab === 'eightD') return counts['eightDs'] ?? 0;
    if (tab === 'files') return files.query.data?.length ?? 0;
    return partsOfTab(tab).reduce((sum, { parent }) => sum + (counts[parent!.as] ?? 0), 0);
  };
  return (
    <div role="tablist" aria-label={translate('record.parts')} className="record-tabs">
      {tabs.map((tab) => (
        <button key={tab} type="button" role="tab" aria-selected={tab === shown} onClick={() => onOpen(tab)}>
          {translate(`record.tab.${tab}`)} {countOf(tab) > 0 && <b>{countOf(tab)}</b>}
        </button>
      ))}
    </div>
  );
}
