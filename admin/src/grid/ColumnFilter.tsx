import { Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import './filter.css';
import type { GridColumn } from './cell.ts';
import { FilterFields } from './FilterFields.tsx';
import { draftOf, emptyDraft, type FilterDraft, filterOf } from './filters.ts';
import type { RowColour } from './colours.ts';
import { useGrid } from './GridContext.ts';
import { Swatches } from './Swatches.tsx';
import { useSignal } from './signal.ts';

/** The filter of one column. */
export function ColumnFilter({ column, onClose }: { readonly column: GridColumn; readonly onClose: () => void }) {
  const { grid, ask, colours, setColours } = useGrid();
  const translate = useTranslate();
  const { filter } = useSignal(grid.query);
  const known = filter[column.key] as Record<string, unknown> | undefined;
  const [draft, setDraft] = useState(() => draftOf(column, known));
  const apply = (next: FilterDraft) => {
    const { [column.key]: _, ...others } = filter;
    const wanted = filterOf(column, next);
    ask({ filter: wanted ? { ...others, [column.key]: wanted } : others });
    onClose();
  };
  const condition = filterOf(column, draft);
  const colour = (picked: RowColour) => {
    setColours?.([...(colours ?? []), { filter: { [column.key]: condition }, colour: picked }]);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(draft);
  };
  return (
    <form className="grid-filter" onSubmit={submit}>
      <FilterFields column={column} draft={draft} onChange={setDraft} />
      {setColours && <Swatches disabled={!condition} onPick={colour} />}
      <div className="grid-filter-actions">
        <Button size="small" disabled={!known} onClick={() => apply(emptyDraft)}>
          {translate('grid.filter.clear')}
        </Button>
        <Button size="small" type="submit" variant="contained">
          {translate('grid.filter.apply')}
        </Button>
      </div>
    </form>
  );
}
