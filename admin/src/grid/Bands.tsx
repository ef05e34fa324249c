import { type KeyboardEvent, memo, type MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import './bands.css';
import { BandFigures, FrozenFigures } from './BandFigures.tsx';
import { type Band, levelOf } from './bands.ts';
import { onBandKey } from './bandKeys.ts';
import { valueText } from './filterText.ts';
import { fold, foldLevel } from './fold.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';
import { useBandWindow } from './useBandWindow.ts';
import { thousands } from './thousands.ts';

/** The lines between rows that are in view: heads of groups, with what their rows come to. */
export function Bands({ scroller }: { readonly scroller: HTMLElement | null }) {
  const { grid, layout } = useGrid();
  const { bands } = useSignal(grid.outline);
  const [first, end] = useBandWindow(scroller, layout);
  return bands.slice(first, end).map((band, at) => <BandLine key={band.key} band={band} index={first + at} />);
}

const BandLine = memo(function BandLine({ band, index }: { readonly band: Band; readonly index: number }) {
  const parts = useGrid();
  const { grid, layout } = parts;
  const { kind, path, count, isFolded } = band;
  const translate = useTranslate();
  const column = grid.by.get()[levelOf(band) - 1];
  const isGroup = kind === 'group' && column !== undefined;
  const value = isGroup ? valueText(column, path.at(-1) ?? null, translate, band.label) : '';
  const name = isGroup ? `${column.label}: ${value}` : translate(`grid.groups.${kind}`);
  const onClick = ({ shiftKey }: MouseEvent) => {
    if (shiftKey) foldLevel(parts, levelOf(band), !isFolded);
    else fold(parts, [path], !isFolded);
  };
  return (
    <div
      role="row"
      aria-rowindex={band.row + index + 3}
      aria-level={isGroup ? levelOf(band) : 1}
      aria-expanded={isGroup ? !isFolded : undefined}
      tabIndex={isGroup ? -1 : undefined}
      className={`grid-band is-${kind}`}
      data-band={index}
      data-level={levelOf(band)}
      style={{ top: layout.lines.bandTop(index), width: layout.width }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={isGroup ? onClick : undefined}
      onKeyDown={isGroup ? (event: KeyboardEvent) => onBandKey(parts, index, event) : undefined}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="grid-band-head"
        style={{ minWidth: layout.frozenEnd, paddingLeft: 8 + 18 * (levelOf(band) - 1) }}
        title={isGroup ? translate(`grid.groups.${isFolded ? 'open' : 'fold'}`, { group: value }) : undefined}
      >
        {isGroup && <small>{column.label}</small>}
        <span>{isGroup ? value : name}</span>
        {kind !== 'new' && <b>{translate('grid.groups.count', { count: thousands(count) })}</b>}
        {isGroup && <FrozenFigures figures={band.figures} />}
      </div>
      {isGroup && <BandFigures figures={band.figures} />}
    </div>
  );
});
