import { columnLetters, parseAddress } from '../reader/cell.ts';
import { attributeOf, prefixOf, withAttribute, xmlText } from './xml-text.ts';

/** What is said about a row of a sheet: which of its cells are wrong, and what became of it. */
export interface MarkedRow {
  readonly cells: ReadonlySet<string>;
  readonly result: string;
}

export interface SheetMarks {
  readonly rows: ReadonlyMap<number, MarkedRow>;
  /** Column of the results, and its heading in the last row of the header. */
  readonly column: number;
  readonly heading: { readonly row: number; readonly text: string };
  readonly redOf: (style: number) => number;
  /** Whether notes hang on cells of the sheet. */
  readonly hasNotes: boolean;
}

export const notesRelation = 'rIdRedressNotes';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
// what may stand behind the drawing of notes in a worksheet
const behind = 'legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst';

/** A worksheet with its marks, piece by piece; everything else stays as it was written. */
export async function* markedSheet(source: AsyncIterable<Buffer>, marks: SheetMarks): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8');
  const marker = new RowMarker(marks);
  let rest = '';
  for await (const chunk of source) {
    rest += decoder.decode(chunk, { stream: true });
    const [done, open] = marker.mark(rest);
    if (done) yield Buffer.from(done);
    rest = open;
  }
  yield Buffer.from(marker.end(rest + decoder.decode()));
}

class RowMarker {
  private readonly marks: SheetMarks;
  private prefix: string | undefined;
  private number = 0;

  constructor(marks: SheetMarks) {
    this.marks = marks;
  }

  /** Marks the whole rows of a text; gives them, and what is left behind the last of them. */
  mark(text: string): [string, string] {
    if (!text.includes('sheetData')) return ['', text];
    this.prefix ??= prefixOf(text, 'sheetData');
    const row = new RegExp(`<${this.prefix}row\\b[^>]*?(?:/>|>[\\s\\S]*?</${this.prefix}row>)`, 'g');
    let end = 0;
    const done = text.replace(row, (xml: string, at: number) => {
      end = at + xml.length;
      return this.row(xml);
    });
    return end === 0 ? ['', text] : [done.slice(0, done.length - (text.length - end)), text.slice(end)];
  }

  private row(xml: string): string {
    const [tag] = /^<[^>]*>/.exec(xml)!;
    this.number = Number(attributeOf(tag, 'r') ?? this.number + 1);
    const { rows, heading } = this.marks;
    const mark = rows.get(this.number);
    const said = this.number === heading.row ? heading.text : mark?.result;
    if (said === undefined) return xml;
    const cells = new Map(this.cellsOf(xml, tag).map((cell) => [cell.column, cell.xml]));
    for (const address of mark?.cells ?? []) {
      const { column } = parseAddress(address)!;
      cells.set(column, this.red(cells.get(column) ?? `<${this.prefix}c r="${address}"/>`));
    }
    cells.set(this.marks.column, this.text(said));
    const inner = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
    // the span of a row would be wrong now, and nobody needs it
    const open = tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/?>$/, '>');
    return `${open}${inner.join('')}</${this.prefix}row>`;
  }

  private cellsOf(xml: string, tag: string): { column: number; xml: string }[] {
    const found = xml
      .slice(tag.length)
      .match(new RegExp(`<${this.prefix}c\\b[^>]*?(?:/>|>[\\s\\S]*?</${this.prefix}c>)`, 'g'));
    let column = 0;
    return (found ?? []).map((cell) => {
      const address = attributeOf(/^<[^>]*>/.exec(cell)![0], 'r');
      column = address === undefined ? column + 1 : (parseAddress(address)?.column ?? column + 1);
      return { column, xml: cell };
    });
  }

  private red(cell: string): string {
    const style = (tag: string) => String(this.marks.redOf(Number(attributeOf(tag, 's') ?? 0)));
    return cell.replace(/^<[^>]*>/, (tag) => withAttribute(tag, 's', style(tag)));
  }

  private text(said: string): string {
    const [at, p] = [`${columnLetters(this.marks.column)}${this.number}`, this.prefix];
    return `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${xmlText(said)}</${p}t></${p}is></${p}c>`;
  }

  /** The end of the sheet, with the drawing of its notes. */
  end(text: string): string {
    const [done, rest] = this.mark(text);
    const p = this.prefix ?? '';
    if (!this.marks.hasNotes || new RegExp(`<${p}legacyDrawing\\s`).test(rest)) return done + rest;
    const drawing = `<${p}legacyDrawing xmlns:r="${relations}" r:id="${notesRelation}"/>`;
    return done + rest.replace(new RegExp(`<${p}(?:${behind})\\b|</${p}worksheet>`), (place) => drawing + place);
  }
}
