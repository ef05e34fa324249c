import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { relationsOf, type Relations, targetOf } from './relations.ts';
import { type Attributes, readWholeXml } from './xml.ts';
import type { Archive } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What a workbook says of itself: its sheets, and where texts and styles are. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Where the workbook leads to besides its sheets: its texts, its styles, pictures that lie in cells. */
  readonly relations: Relations;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** Reads the workbook part; refuses archives that are something else by their name. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  await assertSpreadsheet(archive);
  const part = targetOf(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(part)) throw new FileRefused('FORMAT_MISMATCH', { format: 'ZIP' });
  const relations = await relationsOf(archive, part);
  const { listed, date1904 } = await readSheetList(archive, part);
  if (listed.length > limits.sheets) throw new FileRefused('TOO_MANY_SHEETS', { max: limits.sheets });
  return {
    sheets: listed.flatMap(({ name, id, hidden }) => sheetPart(archive, relations, name, id, hidden)),
    date1904,
    relations,
    sharedStrings: targetOf(relations, 'sharedStrings'),
    styles: targetOf(relations, 'styles'),
    hasMacros: archive.names.some((name) => /vbaProject\.bin$/i.test(name)) || (await declaresMacros(archive)),
    hasExternalLinks: archive.names.some((name) => name.includes('/externalLinks/')),
  };
}

async function assertSpreadsheet(archive: Archive) {
  if (archive.has('mimetype')) {
    const type = await textOf(archive, 'mimetype');
    if (type.includes('opendocument.spreadsheet')) throw new FileRefused('FORMAT_ODS');
  }
  if (archive.has('xl/workbook.bin')) throw new FileRefused('FORMAT_XLSB');
  const format = archive.has('word/document.xml') ? 'DOCX' : archive.has('ppt/presentation.xml') ? 'PPTX' : 'ZIP';
  if (format !== 'ZIP' || !archive.has('[Content_Types].xml')) throw new FileRefused('FORMAT_MISMATCH', { format });
}

async function textOf(archive: Archive, part: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await archive.open(part)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const declaresMacros = async (archive: Archive) =>
  (await textOf(archive, '[Content_Types].xml')).includes('macroEnabled');

async function readSheetList(archive: Archive, part: string) {
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let date1904 = false;
  await readWholeXml(await archive.open(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      listed.push({ name: attributes['name'] ?? '', id: relationId(attributes), hidden });
    },
  });
  return { listed, date1904 };
}

// `r:id`, whatever prefix the file gave the namespace; `sheetId` has none.
const relationId = (attributes: Attributes) =>
  attributes[Object.keys(attributes).find((key) => key.endsWith(':id')) ?? ''] ?? '';

// Chart sheets and dialogs are listed too; only worksheets have rows.
function sheetPart(archive: Archive, relations: Relations, name: string, id: string, hidden: boolean): SheetPart[] {
  const relation = relations.get(id);
  if (relation && relation.type !== 'worksheet') return [];
  if (!relation || !archive.has(relation.target)) throw new FileRefused('FILE_CORRUPT');
  return [{ name, part: relation.target, hidden }];
}
