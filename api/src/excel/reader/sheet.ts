import type { Readable } from 'node:stream';
import {
  type CellContent,
  maxColumn,
  type Merge,
  parseAddress,
  parseRange,
  type PlainContent,
  type SheetRow,
} from './cell.ts';
import type { Costs } from './costs.ts';
import { limits } from './limits.ts';
import { OwnTexts } from './own-text.ts';
import { FileRefused } from './refusal.ts';
import { RichText, unescapeText } from './rich-text.ts';
import type { NumberFormat } from './styles.ts';
import { isTrue } from './workbook.ts';
import { type Attributes, type Handlers, readXml } from './xml.ts';

/** A cell that shows a picture of the workbook instead of a text: by the id that WPS gives it, by the number that Excel does. */
export interface CellPicture {
  readonly row: number;
  readonly column: number;
  readonly image: string | number;
}

// =DISPIMG("ID_6E9…",1), with or without a prefix
const wpsPicture = /DISPIMG\s*\(\s*"([^"]{1,100})"/i;
const longestFormula = 200;

/** Reads a worksheet row by row; merges, hidden columns and heights are known when the rows have been read. */
export class SheetReader implements Handlers {
  readonly merges: Merge[] = [];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  /** Heights of rows in points, where they are given. */
  readonly heights = new Map<number, number>();
  readonly pictures: CellPicture[] = [];
  standardHeight = 15;
  private readonly strings: readonly string[];
  private readonly formats: readonly NumberFormat[];
  private readonly costs: Costs;
  private cells = 0;
  private ready: SheetRow[] = [];
  private row = { number: 0, hidden: false, cells: new Map<number, CellContent>() };
  private column = 0;
  private lastFilled = 0;
  private cell: Attributes = {};
  private value = '';
  private isValue = false;
  private hasFormula = false;
  private isFormula = false;
  private formula = '';
  private readonly inline = new RichText();
  private readonly texts = new OwnTexts();

  constructor(strings: readonly string[], formats: readonly NumberFormat[], costs: Costs) {
    this.costs = costs;
    this.strings = strings;
    this.formats = formats;
  }

  /** `most`: cells after which the rest is not looked at. */
  async *rows(source: Readable, most = Infinity): AsyncGenerator<SheetRow> {
    for await (const _ of readXml(source, this)) {
      yield* this.ready;
      this.ready = [];
      if (this.cells > most) return;
    }
    yield* this.ready;
  }

  open(name: string, attributes: Attributes) {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.isValue = true;
    else if (name === 'f') this.hasFormula = this.isFormula = true;
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'col') this.addHiddenColumns(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes);
    else if (name === 'sheetFormatPr') this.standardHeight = Number(attributes['defaultRowHeight'] ?? 15) || 15;
    else this.openOther(name);
  }

  private openOther(name: string) {
    // a text of its own, or in runs, is of a filled cell
    if (name !== 'is' && name !== 't' && name !== 'r') this.costs.addEmpty();
    this.inline.open(name);
  }

  text(text: string) {
    if (this.isValue) this.value += text;
    else if (this.isFormula) this.formula = (this.formula + text).slice(0, longestFormula);
    else this.inline.add(text);
  }

  close(name: string) {
    if (name === 'v') this.isValue = false;
    else if (name === 'f') this.isFormula = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.row.cells.size > 0) this.endRow();
    else this.inline.close(name);
  }

  // Rows and cells need not say where they are: then they follow the one before.
  private startRow({ r, hidden, ht }: Attributes) {
    const number = r === undefined ? this.row.number + 1 : Number(r);
    if (parseAddress(`A${number}`) === null) throw new FileRefused('FILE_CORRUPT');
    this.row = { number, hidden: isTrue(hidden), cells: new Map() };
    if (ht !== undefined && Number(ht) > 0) this.heights.set(number, Number(ht));
    this.column = 0;
    this.costs.addEmpty();
  }

  // Of two rows with one number, or two cells with one address, nobody can say which is meant.
  private endRow() {
    if (this.row.number <= this.lastFilled) throw new FileRefused('FILE_CORRUPT');
    this.lastFilled = this.row.number;
    this.ready.push(this.row);
  }

  private startCell(attributes: Attributes) {
    this.cells += 1;
    const at = attributes['r'] === undefined ? null : parseAddress(attributes['r']);
    if (attributes['r'] !== undefined && !at) throw new FileRefused('FILE_CORRUPT');
    this.column = at ? at.column : this.column + 1;
    if (this.column > maxColumn) throw new FileRefused('TOO_MANY_COLUMNS', { max: limits.columns });
    this.cell = attributes;
    this.value = this.formula = '';
    this.hasFormula = false;
    this.inline.reset();
  }

  private endCell() {
    if (this.row.cells.has(this.column)) throw new FileRefused('FILE_CORRUPT');
    const image = this.picture();
    if (image !== undefined) {
      this.pictures.push({ row: this.row.number, column: this.column, image });
      return;
    }
    const content = this.content();
    if (content === undefined && !this.hasFormula) this.costs.addEmpty();
    else this.costs.addFilled();
    if (this.hasFormula) this.row.cells.set(this.column, { formula: content ?? null });
    else if (content !== undefined && content !== '') this.row.cells.set(this.column, content);
  }

  // To a program that does not know pictures in cells, Excel's is the error #VALUE! with rich data behind it.
  private picture(): string | number | undefined {
    const { t, vm } = this.cell;
    if (t === 'e' && vm !== undefined && !this.hasFormula) return Number(vm);
    return wpsPicture.exec(this.formula)?.[1] ?? (t === 'str' ? wpsPicture.exec(this.value)?.[1] : undefined);
  }

  private content(): PlainContent | undefined {
    const { t = 'n' } = this.cell;
    if (t === 'inlineStr') return this.texts.of(this.inline.toString());
    if (t === 'str') return this.texts.of(unescapeText(this.value));
    if (this.value === '') return undefined;
    if (t === 's') return this.shared(Number(this.value));
    if (t === 'b') return isTrue(this.value);
    if (t === 'e') return { error: this.value };
    return t === 'd' ? this.value : this.number(Number(this.value));
  }

  // An index without its text must never pass for a value.
  private shared(index: number): string {
    const text = this.strings[index];
    if (text === undefined) throw new FileRefused('FILE_CORRUPT');
    return text;
  }

  private number(number: number): PlainContent {
    if (!Number.isFinite(number)) throw new FileRefused('FILE_CORRUPT');
    const format = this.formats[Number(this.cell['s'] ?? 0)];
    if (format === 'date') return { serial: number };
    if (!format || !Number.isInteger(number) || number < 0) return number;
    return { number, shown: String(number).padStart(format.zeros, '0') };
  }

  private addHiddenColumns({ min, max, hidden }: Attributes) {
    this.costs.addEmpty();
    if (isTrue(hidden) && this.hiddenColumns.length < limits.columns)
      this.hiddenColumns.push({ from: Number(min), to: Number(max) });
  }

  private addMerge({ ref = '' }: Attributes) {
    this.costs.addEmpty();
    const merge = parseRange(ref);
    if (merge && this.merges.length < limits.merges) this.merges.push(merge);
  }
}
