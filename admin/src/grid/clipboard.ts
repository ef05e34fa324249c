/** Text of cells, row by row. */
export type Matrix = readonly (readonly string[])[];

const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated text as spreadsheets write it: cells with a tab, quote or line break are quoted. */
export const toTsv = (matrix: Matrix) => matrix.map((row) => row.map(quoted).join('\t')).join('\r\n');

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An HTML table; columns in `asText` keep leading zeros when Excel reads it. */
export function toHtml(matrix: Matrix, asText: readonly boolean[]) {
  const cell = (text: string, col: number) => {
    const format = asText[col] ? ` style="mso-number-format:'\\@'"` : '';
    return `<td${format}>${escape(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</td>`;
  };
  return `<meta charset="utf-8"><table>${matrix.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** Reads tab-separated text with quoted, multi-line cells; a quote inside an unquoted cell is just a quote. */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;
  const rows: string[][] = [[]];
  for (let at = 0; ; at++) {
    cell.lastIndex = at;
    const [whole, inQuotes] = cell.exec(source)!;
    rows.at(-1)!.push(inQuotes === undefined ? whole : inQuotes.replaceAll('""', '"'));
    at += whole.length;
    if (at >= source.length) return rows;
    if (source[at] === '\n') rows.push([]);
  }
}
