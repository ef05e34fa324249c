import { addressOf, type CellContent, isEmpty, isFormula, type Merge, type SheetRow } from './cell.ts';
import { firstText, footerNotice, isFooter, isHints, isNoteBelow, type Lone, loneOf } from './footer.ts';
import { type Header, type MappedHeading, repeatsHeader } from './header.ts';
import { type HeadingIndex, headingIndex, type KnownColumn } from './heading.ts';
import { limits } from './limits.ts';
import type { Notice } from './notice.ts';
import { FileRefused } from './refusal.ts';
import { wallClockOf } from './serial.ts';

/** A data row: its number, and its contents in the order of the mapped headings. */
export interface RawRow {
  readonly number: number;
  readonly contents: (CellContent | undefined)[];
}

/** Rows of which samples are taken. */
export const sampledRows = 200;
const samplesShown = 5;

/** A cell in a few words; a number shown as a date is one. */
function sampleOf(content: CellContent): string {
  const plain = isFormula(content) ? content.formula : content;
  if (plain === null || typeof plain !== 'object') return String(plain ?? '').slice(0, 80);
  if ('serial' in plain) return wallClockOf(plain.serial, false)?.replace('T00:00:00', '') ?? String(plain.serial);
  return 'shown' in plain ? plain.shown : plain.error;
}

/** Collects the data rows under a header and what had to be left out. */
export class TableRows {
  readonly rows: RawRow[] = [];
  readonly samples = new Map<number, string[]>();
  private hiddenRows = 0;
  private strays: string[] = [];
  private readonly footers: Notice[] = [];
  /** Rows of a single text, by number. */
  private readonly lones = new Map<number, Lone>();
  /** Columns of the file without which there is no row. */
  private readonly needed: ReadonlySet<number>;
  private readonly header: Header;
  private readonly index: HeadingIndex;
  private readonly makesRow: readonly boolean[];
  private readonly isIdentity: readonly boolean[];
  private readonly headed: ReadonlySet<number>;
  /** Nobody has said yet what the columns mean: whatever stands below is looked at. */
  private readonly isUnsaid: boolean;

  constructor(header: Header, columns: readonly KnownColumn[]) {
    this.header = header;
    this.index = headingIndex(columns);
    const known = new Map(columns.map((column) => [column.key, column]));
    this.isIdentity = header.mapped.map(({ key }) => known.get(key)?.isIdentity === true);
    this.makesRow = header.mapped.map(({ key }, at) => !this.isIdentity[at] && !known.get(key)?.readOnly);
    this.needed = new Set(header.mapped.flatMap(({ key, column }) => (known.get(key)?.isNeeded ? [column] : [])));
    this.isUnsaid = header.refusal !== undefined;
    this.headed = new Set([...header.mapped, ...header.ignored].map(({ column }) => column));
  }

  add(row: SheetRow) {
    if (row.number <= this.header.lastRow || repeatsHeader(row, this.header.mapped, this.index)) return;
    this.noteStrays(row);
    const contents = this.header.mapped.map(({ column }) => row.cells.get(column));
    if (!this.isUnsaid && !this.isData(contents)) return;
    const isHintRow = row.number === this.header.lastRow + 1 && isHints(row, this.headed);
    if (!this.isExported(contents) && (isHintRow || isFooter(row, this.needed))) {
      this.footers.push(footerNotice(row.number, Math.min(...row.cells.keys()), firstText(row)));
      return;
    }
    if (row.cells.size > limits.columns) throw new FileRefused('TOO_MANY_COLUMNS', { max: limits.columns });
    if (this.rows.length >= limits.rows) throw new FileRefused('TOO_MANY_ROWS', { max: limits.rows });
    if (row.hidden) this.hiddenRows += 1;
    this.rows.push({ number: row.number, contents });
    const lone = loneOf(row);
    if (lone) this.lones.set(row.number, lone);
    if (this.rows.length <= sampledRows) this.sample(row);
  }

  private sample({ cells }: SheetRow) {
    for (const { column } of this.header.columns) {
      const content = cells.get(column);
      if (content === undefined || isEmpty(content)) continue;
      const known = this.samples.get(column) ?? [];
      const text = sampleOf(content);
      if (known.length < samplesShown && !known.includes(text)) this.samples.set(column, [...known, text]);
    }
  }

  // Rows prepared in advance hold formulas and running numbers only; a row that was exported is one while it shows anything.
  private isData(contents: RawRow['contents']): boolean {
    const isFilled = (content: CellContent | undefined) =>
      content !== undefined && !isFormula(content) && !isEmpty(content);
    const isExported = this.isExported(contents);
    return contents.some((content, at) =>
      isExported ? !this.isIdentity[at] && isFilled(content) : this.makesRow[at] && isFilled(content),
    );
  }

  private isExported(contents: RawRow['contents']): boolean {
    return contents.some((content, at) => this.isIdentity[at] && !isEmpty(content));
  }

  /** Takes the notes below the table off its end; merged cells have been filled. */
  withoutNotesBelow(merges: readonly Merge[]): this {
    for (let row = this.rows.at(-1); row; row = this.rows.at(-1)) {
      const lone = this.lones.get(row.number);
      const isAlone = row.contents.filter((content) => !isEmpty(content)).length <= 1;
      if (!lone || !isAlone || !isNoteBelow(lone, row.number, this.needed, merges)) break;
      this.footers.push(footerNotice(row.number, lone.column, lone.text));
      this.rows.pop();
    }
    return this;
  }

  private noteStrays(row: SheetRow) {
    if (this.strays.length > 100) return;
    for (const [column, content] of row.cells) {
      if (!this.headed.has(column) && !isEmpty(content)) this.strays.push(addressOf(row.number, column));
    }
  }

  notices(hiddenColumns: readonly { from: number; to: number }[]): Notice[] {
    const isHidden = ({ column, key }: MappedHeading) =>
      !key.startsWith('_') && hiddenColumns.some(({ from, to }) => column >= from && column <= to);
    const hidden = this.header.mapped.filter(isHidden);
    return [
      ...this.footers,
      ...(this.hiddenRows > 0 ? [{ code: 'HIDDEN_ROWS', params: { count: this.hiddenRows } } as const] : []),
      ...(hidden.length > 0
        ? [{ code: 'HIDDEN_COLUMNS', params: { columns: hidden.map(({ heading }) => heading).join('、') } } as const]
        : []),
      ...(this.strays.length > 0
        ? [{ code: 'STRAY_CELL_IGNORED', cell: this.strays[0], count: this.strays.length } as const]
        : []),
    ];
  }

  /**
   * Gives the rows of a merged range its first value, within its own column: a customer merged over three rows is the
   * customer of all three, but a merge sideways does not repeat a value under another heading.
   */
  fillMerges(merges: readonly Merge[]): Notice[] {
    let filled = 0;
    let first: string | undefined;
    const places = new Map(this.header.mapped.map(({ column }, at) => [column, at]));
    const tops = new Map(this.rows.map(({ number }, at) => [number, at]));
    // merges do not overlap: where a hostile file says so, each row is looked at once all the same
    const done = new Map<number, number>();
    for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
      const [at, top] = [places.get(merge.left), tops.get(merge.top)];
      if (at === undefined || top === undefined || merge.top <= (done.get(at) ?? 0)) continue;
      done.set(at, merge.bottom);
      for (let down = top + 1; this.rows[down] && this.rows[down]!.number <= merge.bottom; down++) {
        if (!isEmpty(this.rows[down]!.contents[at]) || isEmpty(this.rows[top]!.contents[at])) continue;
        this.rows[down]!.contents[at] = this.rows[top]!.contents[at];
        first ??= addressOf(merge.top, merge.left);
        filled += 1;
      }
    }
    return filled > 0 ? [{ code: 'MERGED_CELLS_FILLED', cell: first, count: filled }] : [];
  }
}
