import type { Readable } from 'node:stream';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { type Attributes, type Handlers, readWholeXml } from './xml.ts';

/** A corner of an anchor: row from 1, column from 1, and how far below the row's upper edge, in EMU (12,700 a point). */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly below: number;
}

/** A picture of a drawing: its name, the relation that leads to its content, and where it lies. */
export interface Shape {
  readonly name: string;
  readonly relation: string;
  /** Nowhere in a drawing whose pictures lie in cells. */
  readonly from?: Corner;
  readonly to?: Corner;
  /** EMU. */
  readonly height?: number;
}

/** The pictures of a drawing; shapes, charts and pictures that lie elsewhere are left out. */
export async function readShapes(source: Readable): Promise<Shape[]> {
  const reader = new DrawingReader();
  await readWholeXml(source, reader);
  return reader.shapes;
}

type Place = 'from' | 'to';
const aCorner = () => ({ row: 1, column: 1, below: 0 });

class DrawingReader implements Handlers {
  readonly shapes: Shape[] = [];
  private anchor: { from?: ReturnType<typeof aCorner>; to?: ReturnType<typeof aCorner>; height?: number } = {};
  private at: Place | undefined;
  private element = '';
  private digits = '';
  private name = '';
  private isPicture = false;

  open(name: string, attributes: Attributes) {
    this.element = name;
    this.digits = '';
    if (name === 'oneCellAnchor' || name === 'twoCellAnchor' || name === 'absoluteAnchor') this.anchor = {};
    else if (name === 'from' || name === 'to') this.anchor[(this.at = name)] = aCorner();
    else if (name === 'ext' && !this.isPicture) this.anchor.height ??= Number(attributes['cy']) || undefined!;
    else if (name === 'pic') this.isPicture = true;
    else if (name === 'cNvPr' && this.isPicture) this.name = (attributes['name'] ?? '').slice(0, 200);
    else if (name === 'blip' && this.isPicture) this.add(attributes);
  }

  text(text: string) {
    if (this.at && this.digits.length < 20) this.digits += text;
  }

  close(name: string) {
    if (name === 'pic') this.isPicture = false;
    if (name === 'from' || name === 'to') this.at = undefined;
    const corner = this.at && this.anchor[this.at];
    if (!corner || name !== this.element) return;
    const number = Math.max(0, Math.trunc(Number(this.digits)) || 0);
    if (name === 'row') corner.row = number + 1;
    else if (name === 'col') corner.column = number + 1;
    else if (name === 'rowOff') corner.below = number;
  }

  // `r:embed`, whatever prefix the file gave the namespace; `r:link` leads out of the file
  private add(attributes: Attributes) {
    const key = Object.keys(attributes).find((one) => one === 'embed' || one.endsWith(':embed'));
    if (!key) return;
    if (this.shapes.length >= limits.pictures) throw new FileRefused('TOO_MANY_PICTURES', { max: limits.pictures });
    this.shapes.push({ ...this.anchor, name: this.name, relation: attributes[key]! });
  }
}

const emuPerPoint = 12_700;
const mostRows = 1_000;

/**
 * The row that a picture belongs to: the first one of which it covers half, since hands place pictures a little too high; else
 * the one of which it covers most. `heightOf` gives points.
 */
export function rowUnder({ from, to, height = 0 }: Shape, heightOf: (row: number) => number): number {
  const first = from!.row;
  let [best, most] = [first, -1];
  let left = height;
  for (let row = first; row < first + mostRows; row++) {
    const whole = heightOf(row) * emuPerPoint;
    const top = row === first ? Math.min(from!.below, whole) : 0;
    const bottom = to ? (row < to.row ? whole : Math.min(to.below, whole)) : Math.min(whole, top + left);
    const covered = Math.max(0, bottom - top);
    if (covered >= whole / 2) return row;
    if (covered > most) [best, most] = [row, covered];
    left -= covered;
    if (to ? row >= to.row : left <= 0) break;
  }
  return best;
}
