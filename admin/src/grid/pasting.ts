import { paste } from './blocks.ts';
import { type Matrix, parseTsv } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { multiLineTable } from './htmlTable.ts';

/** The cells of a clipboard; `null` when it holds none. */
const cellsOf = (text: string, html: string): Matrix | null => multiLineTable(html) ?? (text ? parseTsv(text) : null);

export function pasteFrom({ grid, loader, reveal }: Desk, text: string, html: string) {
  const clip = cellsOf(text, html);
  if (clip) void paste(grid, loader, clip).then(() => reveal(grid.selection.get().active));
}

/** Pastes without a key that asked for it, where the browser lets us read its clipboard; else says which key does. */
export async function pasteByMenu(desk: Desk) {
  const items = await Promise.resolve(navigator.clipboard?.read()).catch(() => undefined);
  const item = items?.[0];
  const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  if (item) pasteFrom(desk, await read('text/plain'), await read('text/html'));
  else desk.grid.notice.set({ key: 'grid.notice.pasteByKey' });
}
