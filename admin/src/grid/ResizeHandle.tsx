import { type PointerEvent, useRef } from 'react';
import { NARROWEST, resize, WIDEST } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { fitWidth } from './fit.ts';
import { useGrid } from './GridContext.ts';

/** The right edge of a title: dragged it makes the column wider, a double click fits what is in it. */
export function ResizeHandle({ column }: { readonly column: GridColumn }) {
  const { grid, widen, arrange, arrangement } = useGrid();
  const from = useRef<{ x: number; width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent) =>
    Math.max(NARROWEST, Math.min(WIDEST, from.current!.width + clientX - from.current!.x));
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: column.width };
  };
  const end = (event: PointerEvent) => {
    if (!from.current) return;
    const width = widthAt(event);
    const isMoved = event.clientX !== from.current.x;
    from.current = null;
    widen(null);
    if (isMoved) arrange(resize(arrangement, column.key, width));
  };
  return (
    <span
      className="grid-resize"
      onPointerDown={begin}
      onPointerMove={(event) => from.current && widen({ key: column.key, width: widthAt(event) })}
      onPointerUp={end}
      onPointerCancel={() => {
        from.current = null;
        widen(null);
      }}
      onDoubleClick={(event) =>
        arrange(resize(arrangement, column.key, fitWidth(grid, column, fontOf(event.currentTarget))))
      }
    />
  );
}

export const fontOf = (element: Element) => {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  return `${fontWeight} ${fontSize} ${fontFamily}`;
};
