import { type Part, zip } from '../export/zip-writer.ts';
import { openArchive } from '../reader/zip.ts';

const dropped =
  /(?:^|\/)(?:vbaProject(?:Signature\w*)?\.bin|vbaData\.xml|vbaProject\.bin\.rels)$|(?:^|\/)externalLinks\//i;
const macroType = /application\/vnd\.ms-excel\.sheet\.macroEnabled\.main\+xml/g;
const plainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const tagOf = /<(?:\w+:)?(?:Override|Default|Relationship)\b[^>]*>/g;

/** A workbook without its macros and its links to other workbooks: neither is kept, neither is given back. */
export async function withoutMacros(bytes: Buffer): Promise<Buffer> {
  const archive = await openArchive(bytes);
  const parts: Part[] = [];
  for (const name of archive.names.filter((one) => !dropped.test(one))) {
    const chunks = await Array.fromAsync((await archive.open(name)) as AsyncIterable<Buffer>);
    const isText = /\.(xml|rels)$/i.test(name);
    parts.push({
      name,
      chunks: isText ? [Buffer.from(cleaned(name, Buffer.concat(chunks).toString('utf8')))] : chunks,
    });
  }
  return Buffer.concat(await Array.fromAsync(zip(parts)));
}

function cleaned(name: string, xml: string): string {
  if (/Content_Types|\.rels$/.test(name))
    return xml.replace(tagOf, (tag) => (/vbaProject|externalLink/i.test(tag) ? '' : tag)).replace(macroType, plainType);
  if (/worksheets\//i.test(name)) return xml.replace(/<(\w+:)?f\b[^>]*>[^<]*\[\d+\][^<]*<\/\1f>/g, '');
  return xml.replace(/<(\w+:)?externalReferences>[\s\S]*?<\/\1externalReferences>/, '');
}
