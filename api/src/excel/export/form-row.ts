import { parseAddress } from '../reader/cell.ts';
import { attributeOf } from '../result/xml-text.ts';
import { filledTo } from './formula.ts';

/** A cell of somebody's form: its style, and what the form itself says in it. */
export interface FormCell {
  readonly style: string;
  readonly formula?: string;
  readonly value?: string | number;
}

/** A row of somebody's form, by the letters of its columns. */
export interface FormRow {
  readonly number: number;
  /** Attributes of the row, without its number. */
  readonly attributes: string;
  readonly cells: ReadonlyMap<string, FormCell>;
  readonly xml: string;
}

const rowPattern = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const cellPattern = /(<c\b[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** The rows of a worksheet's data; null where it is not written as Excel, WPS and LibreOffice write theirs. */
export function formRows(data: string, strings: readonly string[]): FormRow[] | null {
  const shared = new Map<string, { readonly formula: string; readonly at: string }>();
  const rows = [...data.matchAll(rowPattern)].map(([xml]): FormRow => {
    const [tag] = /^<[^>]*>/.exec(xml)!;
    const attributes = tag.replace(/^<row|\/?>$/g, '').replace(/\s(r|spans)="[^"]*"/g, '');
    const cells = [...xml.matchAll(cellPattern)].flatMap(([, open, inner = '']) => {
      const at = attributeOf(`${open}>`, 'r');
      return at ? [[at.replace(/\d+/, ''), formCell(`${open}>`, inner, at, strings, shared)] as const] : [];
    });
    return { number: Number(attributeOf(tag, 'r')), attributes, cells: new Map(cells), xml };
  });
  return rows.every(({ number }) => number > 0) ? rows : null;
}

type Shared = Map<string, { readonly formula: string; readonly at: string }>;

function formCell(tag: string, inner: string, at: string, strings: readonly string[], shared: Shared): FormCell {
  const style = attributeOf(tag, 's') ?? '0';
  const formula = formulaOf(inner, at, shared);
  if (formula !== undefined) return { style, formula };
  const value = /<v[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1];
  const type = attributeOf(tag, 't') ?? 'n';
  if (type === 'inlineStr') return withText(style, plain(inner.replace(/<rPh\b[\s\S]*?<\/rPh>|<[^>]*>/g, '')));
  if (value === undefined) return { style };
  if (type === 's') return withText(style, strings[Number(value)] ?? '');
  return type === 'n' ? { style, value: Number(value) } : withText(style, plain(value));
}

const withText = (style: string, text: string): FormCell => (text === '' ? { style } : { style, value: text });

/** The formula of a cell; one that several cells share is written once and read as it would be filled down. */
function formulaOf(inner: string, at: string, shared: Shared): string | undefined {
  const [, attributes = '', text = ''] = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner) ?? [];
  if (!inner.includes('<f')) return undefined;
  const index = attributeOf(`<f${attributes}>`, 'si');
  const formula = plain(text);
  if (index === undefined) return formula;
  if (formula) shared.set(index, { formula, at });
  const master = shared.get(index);
  if (!master) return formula;
  const [here, there] = [parseAddress(at)!, parseAddress(master.at)!];
  return filledTo(master.formula, here.row - there.row, here.column - there.column);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string) =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)),
  );
