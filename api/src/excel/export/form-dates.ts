import { attributeOf, withAttribute } from '../result/xml-text.ts';
import type { NumberFormat } from '../reader/styles.ts';

const day = '14';
const moment = '22';

/** Styles of a form, and those that had to be added: a cell without a format of its own shows a date as a number. */
export class FormStyles {
  private readonly added = new Map<string, string>();
  private readonly own: readonly string[];
  private readonly formats: readonly NumberFormat[];
  private readonly xml: string;
  /** Formats that say nothing; LibreOffice gives General a number of its own. */
  private readonly general: ReadonlySet<string>;

  constructor(xml: string, formats: readonly NumberFormat[]) {
    this.xml = xml;
    this.formats = formats;
    const codes = xml.match(/<numFmt\b[^>]*formatCode="General"[^>]*>/gi) ?? [];
    this.general = new Set(['0', ...codes.map((tag) => attributeOf(tag, 'numFmtId') ?? '0')]);
    const list = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
    this.own = list.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [];
  }

  /** The style that shows a date in a cell: the form's own, or one like it; null where the form wants a text or a number there. */
  forDate(style: string, hasTime: boolean): string | null {
    if (this.formats[Number(style)] === 'date') return style;
    const own = this.own[Number(style)];
    if (!own || !this.general.has(attributeOf(/^<[^>]*>/.exec(own)![0], 'numFmtId') ?? '0')) return null;
    const format = hasTime ? moment : day;
    const twin = own.replace(/^<[^>]*>/, (tag) =>
      withAttribute(withAttribute(tag, 'numFmtId', format), 'applyNumberFormat', '1'),
    );
    const known = this.added.get(twin) ?? String(this.own.length + this.added.size);
    this.added.set(twin, known);
    return known;
  }

  /** The styles with those that were added. */
  toString(): string {
    if (this.added.size === 0) return this.xml;
    const count = this.own.length + this.added.size;
    return this.xml
      .replace(/<cellXfs\b[^>]*>/, (tag) => withAttribute(tag, 'count', String(count)))
      .replace('</cellXfs>', `${[...this.added.keys()].join('')}</cellXfs>`);
  }
}
