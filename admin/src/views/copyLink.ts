import type { Grid } from '../grid/grid.ts';
import { writeCell } from './useCellInAddress.ts';

/** Copies the address of exactly this: view, filter, order, search and cell. */
export async function copyLink(grid: Grid) {
  writeCell({ grid });
  const isCopied = await copied(location.href);
  grid.notice.set({ key: isCopied ? 'sheet.link.copied' : 'sheet.link.failed', isError: !isCopied });
}

/** In an office without https there is no clipboard for scripts but the old way. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
