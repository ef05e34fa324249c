import { parseAddress } from '../reader/cell.ts';
import { prefixOf, xmlText } from './xml-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const author = 'Redress';

/** Notes by the address of their cell. */
export type Notes = ReadonlyMap<string, string>;

/** The notes of a sheet with more; a cell that has one keeps it. */
export function withNotes(xml: string | null, notes: Notes): string {
  const before =
    xml ?? `${declaration}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  const p = prefixOf(before, 'comments');
  const authors = before.match(new RegExp(`<${p}author[>/\\s]`, 'g'))?.length ?? 0;
  const open = before.replace(new RegExp(`<${p}(authors|commentList)\\s*/>`, 'g'), `<${p}$1></${p}$1>`);
  const entries = [...notes].flatMap(([address, text]) =>
    open.includes(`ref="${address}"`)
      ? []
      : [
          `<${p}comment ref="${address}" authorId="${authors}"><${p}text><${p}r><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}r></${p}text></${p}comment>`,
        ],
  );
  return open
    .replace(`</${p}authors>`, `<${p}author>${author}</${p}author></${p}authors>`)
    .replace(`</${p}commentList>`, `${entries.join('')}</${p}commentList>`);
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

/** The shapes in which Excel shows notes. */
export function withShapes(vml: string | null, notes: Notes): string {
  const before = vml ?? emptyDrawing;
  const shapes = [...notes.keys()].map((address, at) => {
    const { row, column } = parseAddress(address)!;
    const anchor = `${column}, 15, ${row - 1}, 4, ${column + 3}, 15, ${row + 4}, 4`;
    return `<v:shape id="_redress_${at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  const type = before.includes('id="_x0000_t202"') ? '' : shapeType;
  return before.replace('</xml>', `${type}${shapes.join('')}</xml>`);
}
