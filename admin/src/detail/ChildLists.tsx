import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { childrenOf } from '../data/childSheets.ts';
import type { Counts, DetailReader } from '../data/details.ts';
import type { GridRow } from '../grid/cell.ts';
import { newRow } from '../grid/going.ts';
import { useGrid } from '../grid/GridContext.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { ChildGrid } from './ChildGrid.tsx';
import './detail.css';

interface ListsProps {
  readonly sheet: SheetDef;
  readonly row: GridRow;
  readonly reader: DetailReader;
  readonly around: Surroundings;
  readonly me: string;
}

/** What belongs to a row, list by list; each is a grid like the one around it. */
export function ChildLists({ sheet, row, reader, around, me }: ListsProps) {
  const id = row.id!;
  const lists = useMemo(() => childrenOf(sheet, around.fields), [sheet, around.fields]);
  const [chosen, choose] = useState<string | null>(null);
  const { data: counts } = useQuery({
    queryKey: ['counts', sheet.key, id, row.version],
    queryFn: () => reader.counts(id),
    placeholderData: (before) => before,
  });
  const first = lists.find(({ as }) => counts?.[as]) ?? lists[0]!;
  const shown = lists.find(({ as }) => as === chosen) ?? first;
  if (!counts) return null;
  return (
    <ChildGrid
      key={shown.as}
      child={shown}
      parentId={id}
      version={row.version}
      reader={reader}
      around={around}
      me={me}
      head={<ListTabs sheet={sheet} counts={counts} shown={shown.as} onChoose={choose} around={around} />}
    />
  );
}

interface TabsProps {
  readonly sheet: SheetDef;
  readonly counts: Counts;
  readonly shown: string;
  readonly onChoose: (as: string) => void;
  readonly around: Surroundings;
}

/** The lists there are, how long each is, and a new row for the one that is shown. */
function ListTabs({ sheet, counts, shown, onChoose, around }: TabsProps) {
  const parts = useGrid();
  const translate = useTranslate();
  const add = () => {
    newRow(parts);
    parts.focus();
  };
  return (
    <div className="detail-head">
      <div role="tablist" aria-label={translate('detail.lists')}>
        {childrenOf(sheet).map(({ as, sheet: child }) => (
          <button
            key={as}
            type="button"
            role="tab"
            aria-selected={as === shown}
            className={counts[as] ? '' : 'is-empty'}
            onClick={() => onChoose(as)}
          >
            {child[around.locale]} <b>{counts[as] ?? 0}</b>
          </button>
        ))}
      </div>
      {parts.grid.canAdd && (
        <Button size="small" startIcon={<AddIcon />} onClick={add}>
          {translate('detail.newRow')}
        </Button>
      )}
    </div>
  );
}
