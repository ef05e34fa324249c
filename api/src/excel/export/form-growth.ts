import { parseAddress } from '../reader/cell.ts';
import type { FormRow } from './form-row.ts';
import type { FormSheet } from './form-sheet.ts';
import { type Growth, grown, withReferences } from './formula.ts';
import { xmlText } from './row-xml.ts';

/** Formulas after the form's sheet has grown: on that sheet itself, or on another that names it. */
export const grownFormula = (formula: string, growth: Growth, sheetName: string, isElsewhere = false): string =>
  withReferences(formula, (from, to, sheet) =>
    (sheet === undefined ? isElsewhere : sheet !== sheetName) ? plain(from, to) : grown(from, to, growth),
  );

const plain = (from: string, to: string | undefined) => from + (to === undefined ? '' : `:${to}`);

/** A formula of the first row: a range to a fixed row takes in all rows, one to the row itself goes on growing with it. */
export const grownInRow = (formula: string, growth: Growth, sheetName: string): string =>
  withReferences(formula, (from, to, sheet) => {
    if (sheet !== undefined && sheet !== sheetName) return plain(from, to);
    return grown(from, to, /\$\d+$/.test(to ?? '') ? growth : onlyMoved(growth));
  });

const onlyMoved = (growth: Growth): Growth => ({ ...growth, firstRow: Infinity });

/** A row above or below the data, at its new place. What its formulas gave is left out: it was of other rows. */
export function grownRow(row: FormRow, growth: Growth, sheetName: string): string {
  const number = row.number >= growth.below ? row.number + growth.by : row.number;
  return row.xml
    .replace(/(<row\b[^>]*?\br=")\d+"/, `$1${number}"`)
    .replace(
      /(<c\b[^>]*?\br=")([A-Z]+)\d+("[^>]*?(?:\/>|>[\s\S]*?<\/c>))/g,
      (_, open: string, letters: string, rest: string) => {
        const formula = row.cells.get(letters)?.formula;
        const moved =
          formula === undefined ? rest : withFormula(rest, grownFormula(formula, growth, sheetName), growth);
        return open + letters + number + moved;
      },
    );
}

const withFormula = (cell: string, formula: string, growth: Growth) =>
  cell.replace(/<f\b([^>]*?)(?:\/>|>[\s\S]*?<\/f>)(?:<v[^>]*>[\s\S]*?<\/v>|<v\/>)?/, (_, attributes: string) => {
    const array = /t="array"/.test(attributes) && / ref="([^"]+)"/.exec(attributes)?.[1];
    return `<f${array ? ` t="array" ref="${grownRanges(array, growth)}"` : ''}>${xmlText(formula)}</f>`;
  });

/** Merged cells, conditions, drop-downs, filter and page breaks after the sheet has grown. */
export const grownTail = (tail: string, sheet: FormSheet, growth: Growth, sheetName: string): string =>
  withMerges(tail, sheet, growth)
    .replace(/<(?!mergeCell\b)[\w:]+\b[^>]*\s(?:sqref|ref)="[^"]+"[^>]*>/g, (tag) =>
      tag.replace(/(\s(?:sqref|ref)=")([^"]+)/, (_, open: string, list: string) => open + grownRanges(list, growth)),
    )
    .replace(/(<xm:sqref>)([^<]+)/g, (_, open: string, list: string) => open + grownRanges(list, growth))
    .replace(
      /(<(?:formula[12]?|xm:f)>)([^<]+)/g,
      (_, open: string, text: string) => open + grownFormula(text, growth, sheetName),
    )
    .replace(/<rowBreaks[\s\S]*?<\/rowBreaks>/, (breaks) =>
      breaks.replace(
        /(<brk [^>]*?id=")(\d+)/g,
        (_, open: string, row: string) => open + (Number(row) + 1 >= growth.below ? Number(row) + growth.by : row),
      ),
    );

/** Merged cells; what one row merges, the rows that are added do. */
function withMerges(tail: string, { firstRow }: FormSheet, growth: Growth): string {
  const { below, lastRow } = growth;
  const merges = [...tail.matchAll(/<mergeCell ref="([^"]+)"\/>/g)].flatMap(([, reference]) => {
    const [from, to = from] = reference!.split(':') as [string, string?];
    const [top, bottom] = [parseAddress(from)!.row, parseAddress(to)!.row];
    if (top >= firstRow && top < below) return top === bottom ? [reference!] : [];
    return [grown(from, to, onlyMoved(growth))];
  });
  const own = merges.filter((reference) => parseAddress(reference.split(':')[0]!)!.row === firstRow);
  for (let row = below; row <= lastRow; row++)
    for (const reference of own) merges.push(reference.replace(/\d+/g, String(row)));
  const list = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  const all = list && `<mergeCells count="${merges.length}">${list}</mergeCells>`;
  return tail.replace(/<mergeCells\b[\s\S]*?<\/mergeCells>/, all);
}

/** A list of ranges, `A3:B9 D3`; a cell of the only row there was stands for its column. */
export const grownRanges = (list: string, growth: Growth): string =>
  list
    .split(' ')
    .map((reference) => {
      const [from, to] = reference.split(':') as [string, string?];
      if (!parseAddress(from)) return reference;
      const isOnlyRow = growth.below === growth.firstRow + 1 && parseAddress(from)!.row === growth.firstRow;
      return grown(from, to ?? (isOnlyRow && growth.by > 0 ? from : undefined), growth);
    })
    .join(' ');

/** The drawing of a form: pictures that lie below the rows (a stamp, a signature) move with what stands there. */
export const grownAnchors = (drawing: string, { below, by }: Growth): string =>
  drawing.replace(
    /(<(?:\w+:)?row>)(\d+)(?=<)/g,
    (_, open: string, row: string) =>
      // a drawing counts rows from 0
      open + (Number(row) + 1 >= below ? Number(row) + by : row),
  );
