import { useTranslate } from 'react-admin';
import { selectedRange } from './ranges.ts';
import { useGrid } from './GridContext.ts';
import { heightOf, isSingle, widthOf } from './selection.ts';
import { useSignal } from './signal.ts';
import { thousands } from './thousands.ts';
import type { Totals } from './totals.ts';
import { useTotals } from './useTotals.ts';

/** What the selection adds up to, for as long as more than one cell is selected. */
export function SelectionSums() {
  const { grid } = useGrid();
  const translate = useTranslate();
  useSignal(grid.selection);
  const range = selectedRange(grid);
  const totals = useTotals(range);
  if (isSingle(range)) return null;
  return (
    <>
      <span>{translate('grid.status.selected', { count: thousands(heightOf(range) * widthOf(range)) })}</span>
      {typeof totals === 'string' ? <span>{translate(`grid.status.${totals}`)}</span> : <Figures {...totals} />}
    </>
  );
}

const figures = ['sum', 'average', 'min', 'max'] as const;

function Figures({ filled, ...others }: Totals) {
  const translate = useTranslate();
  return (
    <>
      {filled > 0 && <span>{translate('grid.status.count', { count: thousands(filled) })}</span>}
      {figures.map(
        (name) =>
          others[name] !== null && <span key={name}>{translate(`grid.status.${name}`, { value: others[name] })}</span>,
      )}
    </>
  );
}
