import { Button, Popover } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import './chooser.css';
import { hide, show } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';

/** Which columns are shown: ticks by group, found by typing. */
export function ColumnChooser({ onClose }: { readonly onClose: () => void }) {
  const { all, arrangement, arrange, focus } = useGrid();
  const translate = useTranslate();
  const [text, setText] = useState('');
  const shown = new Set(arrangement.columns.map(({ key }) => key));
  const order = all.map(({ key }) => key);
  const found = all.filter(({ label, key }) => `${label} ${key}`.toLowerCase().includes(text.trim().toLowerCase()));
  const groups = Map.groupBy(found, ({ groupLabel = '' }) => groupLabel);
  const set = (columns: readonly GridColumn[], isOn: boolean) =>
    arrange(columns.reduce((now, { key }) => (isOn ? show(now, key, order) : hide(now, key)), arrangement));
  const close = () => {
    onClose();
    focus();
  };
  return (
    <Popover
      open
      anchorReference="anchorPosition"
      anchorPosition={{ top: 92, left: innerWidth / 2 }}
      transformOrigin={{ vertical: 'top', horizontal: 'center' }}
      onClose={close}
      slotProps={{ paper: { role: 'dialog', 'aria-label': translate('grid.columns.title') } }}
    >
      <div className="grid-chooser">
        <input
          autoFocus
          type="search"
          value={text}
          placeholder={translate('grid.columns.search')}
          aria-label={translate('grid.columns.search')}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="grid-chooser-list">
          {[...groups].map(([label, columns]) => (
            <fieldset key={label}>
              {label && (
                <legend>
                  <Tick
                    label={label}
                    on={columns.filter(({ key }) => shown.has(key)).length / columns.length}
                    onChange={(isOn) => set(columns, isOn)}
                  />
                </legend>
              )}
              {columns.map((column) => (
                <Tick
                  key={column.key}
                  label={column.label}
                  on={shown.has(column.key) ? 1 : 0}
                  onChange={(isOn) => set([column], isOn)}
                />
              ))}
            </fieldset>
          ))}
          {!found.length && <p>{translate('grid.columns.none')}</p>}
        </div>
        <div className="grid-chooser-foot">
          <span>{translate('grid.columns.count', { shown: shown.size, all: all.length })}</span>
          <Button size="small" variant="contained" onClick={close}>
            {translate('ra.action.close')}
          </Button>
        </div>
      </div>
    </Popover>
  );
}

interface TickProps {
  readonly label: string;
  /** 1 for all, 0 for none, between for some. */
  readonly on: number;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, on, onChange }: TickProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={on === 1}
        ref={(box) => void (box && (box.indeterminate = on > 0 && on < 1))}
        onChange={() => onChange(on !== 1)}
      />
      {label}
    </label>
  );
}
