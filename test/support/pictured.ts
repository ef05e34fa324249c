import exceljs from 'exceljs';
import { pack, parts } from './workbook.ts';

/** A picture of a workbook: what it is, and where it lies: the cell counted from 0, and pixels or the corner it ends at. */
export interface Lying {
  readonly bytes: Buffer;
  readonly tl: { readonly col: number; readonly row: number };
  readonly ext?: { readonly width: number; readonly height: number };
  readonly br?: { readonly col: number; readonly row: number };
}

const rowHeight = 60;

/** Somebody's own list with pictures over its cells. */
export async function aPicturedList(rows: readonly (readonly unknown[])[], pictures: readonly Lying[]) {
  const workbook = new exceljs.Workbook();
  const worksheet = workbook.addWorksheet('客诉');
  for (const row of rows) worksheet.addRow(row).height = rowHeight;
  for (const { bytes, ...range } of pictures) {
    const image = workbook.addImage({ buffer: bytes as unknown as exceljs.Buffer, extension: 'jpeg' });
    worksheet.addImage(image, range as exceljs.ImageRange);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

function aList(cell: string, workbookRelations: readonly string[]) {
  const list = parts([
    {
      rows: [
        ['客诉编号', '客户名称', '投诉日期', '问题描述', '不良图片'],
        ['W-1', '华东', '2026-09-01', '毛刺', { xml: cell }],
      ],
    },
  ]);
  const name = 'xl/_rels/workbook.xml.rels';
  return list.set(name, list.get(name)!.replace('</Relationships>', `${workbookRelations.join('')}</Relationships>`));
}

/** A picture in a cell as WPS keeps it: a formula with its id, and a part that tells which picture that is. */
export function aWpsList(bytes: Buffer): Promise<Buffer> {
  const list = aList('t="str"><f>_xlfn.DISPIMG("ID_6E9",1)</f><v>=DISPIMG("ID_6E9",1)</v></c>', [
    relation('rIdW', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'),
  ]);
  return pack([
    ...list,
    [
      'xl/cellimages.xml',
      '<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="ID_6E9"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>',
    ],
    ['xl/_rels/cellimages.xml.rels', relations([relation('rId1', `${kinds}/image`, 'media/image1.jpeg')])],
    ['xl/media/image1.jpeg', bytes],
  ]);
}

/** A picture placed in a cell as Excel keeps it: an error to older programs, with rich data behind it. */
export function anExcelList(bytes: Buffer): Promise<Buffer> {
  const rich = 'http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue';
  const list = aList('t="e" vm="1"><v>#VALUE!</v></c>', [
    relation('rIdM', `${kinds}/sheetMetadata`, 'metadata.xml'),
    relation('rIdV', rich, 'richData/rdrichvalue.xml'),
    relation(
      'rIdR',
      'http://schemas.microsoft.com/office/2022/10/relationships/richValueRel',
      'richData/richValueRel.xml',
    ),
  ]);
  return pack([
    ...list,
    [
      'xl/metadata.xml',
      '<metadata><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    ],
    ['xl/richData/rdrichvalue.xml', '<rvData count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>'],
    ['xl/richData/richValueRel.xml', '<richValueRels xmlns:r="r"><rel r:id="rId1"/></richValueRels>'],
    [
      'xl/richData/_rels/richValueRel.xml.rels',
      relations([relation('rId1', `${kinds}/image`, '../media/image1.jpeg')]),
    ],
    ['xl/media/image1.jpeg', bytes],
  ]);
}

/** A list with a drawing of one picture, whose parts may be anything. */
export function aDrawnList(drawing: string, pictures: readonly string[], media: Readonly<Record<string, Buffer>>) {
  const list = parts([
    {
      rows: [
        ['客诉编号', '客户名称', '投诉日期', '问题描述'],
        ['F-1', '华东', '2026-09-01', '毛刺'],
      ],
    },
  ]);
  return pack([
    ...list,
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relations([relation('rId1', `${kinds}/drawing`, '../drawings/drawing1.xml')]),
    ],
    ['xl/drawings/drawing1.xml', drawing],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relations(pictures.map((target, at) => relation(`rId${at + 1}`, `${kinds}/image`, target))),
    ],
    ...Object.entries(media).map(([name, bytes]) => [name, bytes] as const),
  ]);
}

/** A drawing with one picture a relation, all on the second row. */
export const aDrawing = (count: number, before = ''): string =>
  `${before}<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${Array.from(
    { length: count },
    (_, at) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="100000" cy="100000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at}" name="图片 ${at}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor>`,
  ).join('')}</xdr:wsDr>`;
