import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridRow } from '../grid/cell.ts';
import { momentText } from '../grid/display.ts';
import { filterText } from '../grid/filterText.ts';
import { type GridParts, useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';
import { bandsOf, type Paper } from './bands.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { MOST_PRINTED, readAll } from './readAll.ts';

interface PrintDialogProps {
  readonly title: string;
  /** Who prints. */
  readonly by: string;
  readonly onClose: () => void;
}

const papers: readonly Paper[] = ['A4', 'A3'];

/** Asks for the paper, reads the rows of the view and prints them. */
export function PrintDialog({ title, by, onClose }: PrintDialogProps) {
  const parts = useGrid();
  const { grid, layout } = parts;
  const translate = useTranslate();
  const [paper, setPaper] = useState<Paper>('A4');
  const [state, setState] = useState<'asking' | 'reading' | 'failed' | { rows: readonly GridRow[]; total: number }>(
    'asking',
  );
  const control = useRef(new AbortController());
  useEffect(() => {
    const { current } = control;
    return () => current.abort();
  }, []);
  const columns = useSignal(grid.columns);
  useSignal(grid.revision);
  const bands = bandsOf(columns, layout.frozen, paper);
  const count = grid.window.total;
  const print = () => {
    setState('reading');
    readAll(grid.source, grid.query.get(), control.current.signal).then(setState, () => setState('failed'));
  };
  const done = useCallback(() => onClose(), [onClose]);
  if (typeof state === 'object')
    return (
      <PrintSheet
        title={title}
        lines={[...filterLines(parts, translate), madeLine(parts, by, state, translate)]}
        bands={bands}
        rows={state.rows}
        paper={paper}
        onDone={done}
      />
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby="print-dialog" maxWidth="xs" fullWidth>
      <DialogTitle id="print-dialog">{translate('sheet.print.title', { name: title })}</DialogTitle>
      <DialogContent className="view-dialog">
        <fieldset>
          <legend>{translate('sheet.print.paper')}</legend>
          {papers.map((one) => (
            <label key={one}>
              <input type="radio" name="paper" checked={paper === one} onChange={() => setPaper(one)} />
              {translate(`sheet.print.${one}`)}
            </label>
          ))}
        </fieldset>
        <p>
          {translate('sheet.print.size', { rows: Math.min(count, MOST_PRINTED), columns: columns.length })}
          {bands.length > 1 && ` ${translate('sheet.print.parts', { count: bands.length })}`}
        </p>
        {count > MOST_PRINTED && <p role="alert">{translate('sheet.print.limit', { max: MOST_PRINTED, count })}</p>}
        {state === 'failed' && <p role="alert">{translate('sheet.print.failed')}</p>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" autoFocus disabled={state === 'reading' || count === 0} onClick={print}>
          {translate(state === 'reading' ? 'sheet.print.reading' : 'sheet.print.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type Say = ReturnType<typeof useTranslate>;

/** What the rows were chosen by, in words. */
function filterLines({ grid, all }: GridParts, say: Say): string[] {
  const { filter, search } = grid.query.get();
  const texts = Object.entries(filter).map(([key, operators]) => {
    const column = all.find((one) => one.key === key);
    if (!column) return say('grid.filter.others');
    return `${column.label}: ${filterText(column, operators as Record<string, unknown>, say, labelsOf(grid, key))}`;
  });
  if (search) texts.push(`${say('sheet.search').replace(/…$/, '')}: ${search}`);
  return texts.length ? [`${say('grid.filter.active')}: ${texts.join('; ')}`] : [];
}

/** Names of referenced rows, as the loaded rows have them. */
function labelsOf({ window }: GridParts['grid'], key: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (let index = 0; index < Math.min(window.count, 500); index++) {
    const row = window.at(index);
    if (row?.labels[key]) labels.set(String(row.values[key]), row.labels[key]);
  }
  return labels;
}

function madeLine(
  { all }: GridParts,
  by: string,
  { rows, total }: { readonly rows: readonly GridRow[]; readonly total: number },
  say: Say,
): string {
  const at = momentText(all[0]!.context, new Date().toISOString());
  const made = say('sheet.print.made', { by, at, count: total });
  return rows.length < total ? `${made} · ${say('sheet.print.limit', { max: MOST_PRINTED, count: total })}` : made;
}
