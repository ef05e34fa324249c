import { Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import './filter.css';
import type { GridColumn } from './cell.ts';
import { FilterFields } from './FilterFields.tsx';
import { draftOf, emptyDraft, type FilterDraft, filterOf } from './filters.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';

/** The filter of one column. */
export function ColumnFilter({ column, onClose }: { readonly column: GridColumn; readonly onClose: () => void }) {
  const { grid, ask } = useGrid();
  const translate = useTranslate();
  const { filter } = useSignal(grid.query);
  const known = filter[column.key] as Record<string, unknown> | undefined;
  const [draft, setDraft] = useState(() => draftOf(column, known));
  const apply = (next: FilterDraft) => {
    const { [column.key]: _, ...others } = filter;
    const condition = filterOf(column, next);
    ask({ filter: condition ? { ...others, [column.key]: condition } : others });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(draft);
  };
  return (
    <form className="grid-filter" onSubmit={submit}>
      <FilterFields column={column} draft={draft} onChange={setDraft} />
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
