import { zip } from '@redress/api/excel/export/zip-writer.ts';
import { columnLetters } from '@redress/api/excel/reader/cell.ts';

/** A cell: text, number, boolean; or its XML after the address, e.g. `t="e"><v>#N/A</v></c>`. */
export type Cell = string | number | boolean | null | { readonly xml: string };

interface SheetOptions {
  readonly name?: string;
  readonly state?: string;
  readonly merges?: readonly string[];
  /** `<cols>` and the like, before the rows. */
  readonly before?: string;
  readonly hiddenRows?: readonly number[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${at}" ${cell.xml}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** XML of a worksheet. */
export function sheetXml(
  rows: readonly (readonly Cell[])[],
  { merges = [], before = '', hiddenRows = [] }: SheetOptions = {},
): string {
  const body = rows.map((cells, at) => {
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
    return `<row r="${at + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${at + 1}`)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tail = merged && `<mergeCells>${merged}</mergeCells>`;
  return `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${body.join('')}</sheetData>${tail}</worksheet>`;
}

/** Styles in which `s="1"` is a date, `s="2"` a Chinese date, `s="3"` seven digits with leading zeros. */
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0000000"/></numFmts>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** The parts of a workbook with one sheet a table, to change before they are packed. */
export function parts(
  tables: readonly { rows: readonly (readonly Cell[])[]; options?: SheetOptions }[],
): Map<string, string> {
  const sheets = tables.map(({ options }, at) => {
    const state = options?.state ? ` state="${options.state}"` : '';
    return `<sheet name="${options?.name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const relations = tables.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return new Map([
    ['[Content_Types].xml', `${declaration}<Types xmlns="${packages}/content-types"/>`],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships">${relations.join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...tables.map(({ rows, options }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows, options)] as const),
  ]);
}

export async function pack(entries: Iterable<readonly [string, string | Buffer]>): Promise<Buffer> {
  const list = [...entries].map(([name, content]) => ({ name, chunks: [Buffer.from(content)] }));
  return Buffer.concat(await Array.fromAsync(zip(list)));
}

/** A workbook with one sheet. */
export const aWorkbook = (rows: readonly (readonly Cell[])[], options?: SheetOptions): Promise<Buffer> =>
  pack(parts([{ rows, ...(options && { options }) }]));
