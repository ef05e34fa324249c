import type { KeyboardEvent } from 'react';
import { type Band, levelOf } from './bands.ts';
import type { Desk } from './desk.ts';
import { fold, foldLevel } from './fold.ts';
import { goTo } from './going.ts';

type Walker = Desk & { readonly focus: () => void };

/** The keys of a group's head: up and down walk on, into the rows too; left and right fold and open it, with Shift all of its level. */
export function onBandKey(desk: Walker, index: number, event: KeyboardEvent) {
  const does = keyOf(desk, index, event);
  if (!does) return;
  event.preventDefault();
  event.stopPropagation();
  does();
}

function keyOf(desk: Walker, index: number, { key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const { bands } = desk.grid.outline.get();
  const band = bands[index]!;
  const turn = (isFolded: boolean) => {
    if (shiftKey) foldLevel(desk, levelOf(band), isFolded);
    else if (isFolded !== band.isFolded) fold(desk, [band.path], isFolded);
    else if (isFolded) desk.toBand(outerOf(bands, index));
  };
  switch (key) {
    case 'ArrowUp':
      return () => step(desk, bands, index, -1);
    case 'ArrowDown':
      return () => step(desk, bands, index, 1);
    case 'ArrowLeft':
      return () => turn(true);
    case 'ArrowRight':
      return () => turn(false);
    case 'Enter':
    case ' ':
      return () => turn(!band.isFolded);
    case 'Escape':
    case 'Tab':
      return desk.focus;
    default:
      return undefined;
  }
}

/** To the next head where no row lies between, else to the row. */
function step(desk: Walker, bands: readonly Band[], index: number, by: 1 | -1) {
  const { row } = bands[index]!;
  const next = bands[index + by];
  if (next?.kind === 'group' && next.row === row) return desk.toBand(index + by);
  if (by < 0 && row === 0) return undefined;
  goTo(desk, { row: by > 0 ? row : row - 1, col: desk.grid.selection.get().active.col });
  return desk.focus();
}

const outerOf = (bands: readonly Band[], index: number) =>
  bands.findLastIndex((band, at) => at <= index && levelOf(band) < Math.max(2, levelOf(bands[index]!)));
