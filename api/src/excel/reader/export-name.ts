import type { SheetRow } from './cell.ts';
import { textOf } from './header.ts';
import { readWholeXml } from './xml.ts';
import type { Archive } from './zip.ts';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const described = new RegExp(`^${id}$`, 'i');
const noted = new RegExp(`(?:编号|No\\.) (${id})(?:$|\\s)`, 'i');

/** The export that the note above the headings names: what is left where a workbook was saved as text. */
export function exportNoted({ cells }: SheetRow): string | undefined {
  for (const content of cells.values()) {
    const found = noted.exec(textOf(content));
    if (found) return found[1]!.toLowerCase();
  }
  return undefined;
}

/** The export that the description of a workbook names: it outlives the hidden sheet. */
export async function exportDescribed(archive: Archive): Promise<string | undefined> {
  const part = 'docProps/core.xml';
  if (!archive.has(part)) return undefined;
  let [text, isInside] = ['', false];
  await readWholeXml(await archive.open(part), {
    open: (name) => void (isInside = name.replace(/^.*:/, '') === 'description'),
    text: (piece) => void (isInside && text.length < 100 && (text += piece)),
    close: () => void (isInside = false),
  });
  return described.test(text.trim()) ? text.trim().toLowerCase() : undefined;
}
