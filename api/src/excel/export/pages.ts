import type { Layout } from './layout.ts';

/** Pixels that a page of A3 shows side by side at its full size, and how many fit when made as small as stays readable. */
const fullSize = 1531;
const readable = 1450;
/** A sheet that is no wider is fitted into one page: a little smaller, and in one piece. */
const onePage = 2780;
/** By how much a program draws columns wider that has not the font by which their widths are counted. */
const withoutFont = 1.4;
/** A group that begins so far to the right goes to the next page whole. */
const late = 0.6;

type Columns = Pick<Layout, 'columns' | 'frozen'>;

const widthOf = (columns: Layout['columns']) => columns.reduce((sum, { width = 100 }) => sum + width, 0);

/** Where pages begin, by the place of their first column: each repeats the frozen columns, and starts with a group where it can. */
export function pageStarts({ columns, frozen }: Columns): number[] {
  const repeated = widthOf(columns.slice(0, frozen));
  const starts = [0];
  if (widthOf(columns) <= onePage) return starts;
  let [used, group] = [0, 0];
  for (const [at, column] of columns.entries()) {
    const start = starts.at(-1)!;
    if (column.group !== columns[at - 1]?.group) group = at;
    const width = column.width ?? 100;
    const isFull = used + width > readable && at > Math.max(start, frozen);
    if (isFull) {
      const isLate = group > Math.max(start, frozen) && widthOf(columns.slice(start, group)) > late * readable;
      starts.push(isLate ? group : at);
      used = repeated + widthOf(columns.slice(starts.at(-1), at));
    }
    used += width;
  }
  return starts;
}

/** By how many per cent several pages are made smaller, so that the widest fits. */
export function scaleOf({ columns, frozen }: Columns): number {
  const starts = pageStarts({ columns, frozen });
  const widths = starts.map(
    (start, at) => widthOf(columns.slice(start, starts[at + 1])) + (at > 0 ? widthOf(columns.slice(0, frozen)) : 0),
  );
  return Math.min(100, Math.floor((fullSize * 100) / (Math.max(...widths) * withoutFont)));
}

/** Where the heads of groups are parted, so that none lies over two pages: a program would draw it past the last column of the first. */
export const bandStarts = (layout: Columns): ReadonlySet<number> => {
  const starts = pageStarts(layout);
  return new Set(starts.length > 1 ? [...starts, layout.frozen] : starts);
};

/** The page breaks between columns, which exceljs cannot write. */
export function columnBreaks(layout: Columns): string {
  const breaks = pageStarts(layout).slice(1);
  const list = breaks.map((at) => `<brk id="${at}" max="1048575" man="1"/>`).join('');
  return list && `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</colBreaks>`;
}
