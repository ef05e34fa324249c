import { xmlText } from './row-xml.ts';

/** Where a picture lies: in a cell counted from 0, so many pixels from its corner, so large. */
export interface Placed {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Says what it is of to who cannot see it. */
  readonly description: string;
  /** Name of the shape. */
  readonly name: string;
  /** Part of the archive, from `xl/media/` on. */
  readonly media: string;
}

const emu = (pixels: number) => Math.round(pixels * 9525);
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A drawing with its pictures, each anchored to one cell, so that it sorts and scrolls with its row. */
export const drawingXml = (pictures: readonly Placed[]): string =>
  `${declaration}<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main" xmlns:r="${relations}">${pictures
    .map(anchorXml)
    .join('')}</xdr:wsDr>`;

function anchorXml({ column, row, x, y, width, height, description, name }: Placed, at: number): string {
  const from = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff></xdr:from>`;
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  return `<xdr:oneCellAnchor>${from}<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 2}" name="${xmlText(name)}" descr="${xmlText(description)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** A relation of a part: its id, what it is, and where it leads. */
export interface Relation {
  readonly id: string;
  readonly type: 'drawing' | 'image' | 'hyperlink';
  readonly target: string;
}

/** The relations of a part. */
export const relationsXml = (all: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(({ id, type, target }) => {
      const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${xmlText(target)}"${mode}/>`;
    })
    .join('')}</Relationships>`;

/** Adds to the content types what pictures and drawings are. */
export const withPictureTypes = (types: string, drawings: readonly string[]): string =>
  types
    .replace(/<Default Extension="jpeg"[^>]*\/>/, '')
    .replace('<Override', '<Default Extension="jpeg" ContentType="image/jpeg"/><Override')
    .replace(
      '</Types>',
      `${drawings
        .map(
          (part) =>
            `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
        )
        .join('')}</Types>`,
    );
