import { Button, Chip, Popover } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn } from '../grid/cell.ts';
import { ColumnFilter } from '../grid/ColumnFilter.tsx';
import { filterText } from '../grid/filterText.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { ColourChips } from './ColourChips.tsx';
import { useLabels } from './useLabels.ts';

/** The filters in force, in words, above the rows: a click opens one, its cross lets it go. */
export function FilterChips() {
  const { grid, all, ask, focus } = useGrid();
  const translate = useTranslate();
  const { filter } = useSignal(grid.query);
  const [open, setOpen] = useState<{ column: GridColumn; anchor: HTMLElement } | null>(null);
  const keys = Object.keys(filter);
  if (!keys.length) return <ColourChips />;
  const drop = (key: string) => {
    const { [key]: _, ...others } = filter;
    ask({ filter: others });
    focus();
  };
  const clear = () => {
    ask({ filter: {} });
    focus();
  };
  const close = () => {
    setOpen(null);
    focus();
  };
  return (
    <div className="sheet-filters" role="group" aria-label={translate('grid.filter.active')}>
      {keys.map((key) => {
        const column = all.find((one) => one.key === key);
        return column ? (
          <FilterChip
            key={key}
            column={column}
            operators={filter[key] as Record<string, unknown>}
            onOpen={(anchor) => setOpen({ column, anchor })}
            onDrop={() => drop(key)}
          />
        ) : (
          <Chip
            key={key}
            size="small"
            label={translate(key === 'isVoided' ? 'many.voided' : 'grid.filter.others')}
            onDelete={() => drop(key)}
          />
        );
      })}
      <Button size="small" onClick={clear}>
        {translate('grid.filter.clearAll')}
      </Button>
      <ColourChips />
      {open && (
        <Popover open anchorEl={open.anchor} onClose={close} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
          <ColumnFilter column={open.column} onClose={close} />
        </Popover>
      )}
    </div>
  );
}

interface FilterChipProps {
  readonly column: GridColumn;
  readonly operators: Readonly<Record<string, unknown>>;
  readonly onOpen: (anchor: HTMLElement) => void;
  readonly onDrop: () => void;
}

function FilterChip({ column, operators, onOpen, onDrop }: FilterChipProps) {
  const translate = useTranslate();
  const labels = useLabels(column, operators);
  const text = `${column.label}: ${filterText(column, operators, translate, labels)}`;
  return (
    <Chip
      size="small"
      label={text}
      title={text}
      onClick={(event) => onOpen(event.currentTarget)}
      onDelete={onDrop}
      deleteIcon={<span aria-label={translate('grid.filter.remove', { filter: text })}>×</span>}
    />
  );
}
