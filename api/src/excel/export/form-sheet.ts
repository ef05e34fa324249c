/** A worksheet of somebody's own form, parted where the rows go. */
export interface FormSheet {
  /** Up to the last heading. */
  readonly head: string;
  /** Attributes of the first row below the headings, without its number; and the styles of its cells, by letters. */
  readonly rowAttributes: string;
  readonly styles: ReadonlyMap<string, string>;
  /** First row for data, and how many there are above what stands below them. */
  readonly firstRow: number;
  readonly room: number;
  /** Blank rows that stay where fewer rows come than there is room for, and what stands below: signatures, notes. */
  readonly rest: readonly { readonly number: number; readonly xml: string }[];
  /** From the end of the rows on. */
  readonly tail: string;
}

const rowPattern = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const numberOf = (row: string) => Number(/\br="(\d+)"/.exec(row)?.[1]);
const holdsSomething = (row: string) => /<v>|<is>|<v xml/.test(row);

/**
 * Parts a form's worksheet below its headings. Rows from there on to `lastData` are an example and go; what stands below the
 * blank rows stays. Null where the sheet is not written as Excel, WPS and LibreOffice write theirs.
 */
export function partForm(xml: string, lastHeading: number, lastData: number): FormSheet | null {
  const start = xml.indexOf('<sheetData>');
  const end = xml.indexOf('</sheetData>');
  if (start < 0 || end < 0) return null;
  const rows = [...xml.slice(start, end).matchAll(rowPattern)].map(([row]) => ({ number: numberOf(row), xml: row }));
  if (rows.some(({ number }) => !(number > 0))) return null;
  const above = rows.filter(({ number }) => number <= lastHeading);
  const below = rows.filter(({ number }) => number > lastHeading);
  const firstRow = lastHeading + 1;
  const pattern = below.find(({ number }) => number === firstRow)?.xml ?? '';
  const foot = below.find(({ number, xml: row }) => number > lastData && number > firstRow && holdsSomething(row));
  const open = Math.max(lastData, firstRow, ...(foot ? [] : below.map(({ number }) => number)));
  return {
    head: xml.slice(0, start) + '<sheetData>' + above.map((row) => row.xml).join(''),
    rowAttributes: (/^<row\b([^>]*?)\/?>/.exec(pattern)?.[1] ?? '').replace(/\s(r|spans)="[^"]*"/g, ''),
    styles: new Map(
      [...pattern.matchAll(/<c\b[^>]*>/g)].flatMap(([cell]) => {
        const letters = /\br="([A-Z]+)\d+"/.exec(cell)?.[1];
        return letters ? [[letters, /\bs="(\d+)"/.exec(cell)?.[1] ?? '0'] as const] : [];
      }),
    ),
    firstRow,
    room: foot ? foot.number - firstRow : open - firstRow + 1,
    rest: below.filter(({ number }) => number > lastData && number > firstRow),
    tail: xml.slice(end),
  };
}

/** Moves a row down: its number and those of its cells. */
export const moved = (row: string, from: number, by: number): string =>
  by === 0
    ? row
    : row
        .replace(/(<row\b[^>]*?\br=")\d+"/, `$1${from + by}"`)
        .replace(/(<c\b[^>]*?\br="[A-Z]+)\d+"/g, `$1${from + by}"`);

/** Ranges such as merged cells: those below the rows move with what stands there, those among the example rows go. */
export function movedRanges(tail: string, { firstRow, room }: FormSheet, by: number): string {
  const after = firstRow + room;
  const move = (reference: string) =>
    reference.replace(
      /([A-Z]+)(\d+)/g,
      (_, letters: string, row: string) => letters + (Number(row) >= after ? Number(row) + by : row),
    );
  const merges = [...tail.matchAll(/<mergeCell ref="([^"]+)"\/>/g)].flatMap(([, reference]) => {
    const row = Number(/\d+/.exec(reference!)![0]);
    return row >= firstRow && row < after ? [] : [`<mergeCell ref="${move(reference!)}"/>`];
  });
  const list = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
  return tail
    .replace(/<mergeCells\b[\s\S]*?<\/mergeCells>/, list)
    .replace(/\b(sqref|ref)="([^"]+)"/g, (whole, name: string, reference: string) =>
      whole.includes('ref="') && !list.includes(whole) ? `${name}="${move(reference)}"` : whole,
    );
}

/** The drawing of a form: pictures that lie below the rows (a stamp, a signature) move with what stands there. */
export const movedAnchors = (drawing: string, { firstRow, room }: FormSheet, by: number): string =>
  drawing.replace(
    /(<(?:\w+:)?row>)(\d+)(?=<)/g,
    (_, open: string, row: string) =>
      // a drawing counts rows from 0
      open + (Number(row) + 1 >= firstRow + room ? Number(row) + by : row),
  );
