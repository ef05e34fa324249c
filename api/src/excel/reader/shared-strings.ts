import type { Readable } from 'node:stream';
import { OwnTexts } from './own-text.ts';
import { RichText } from './rich-text.ts';
import { readWholeXml } from './xml.ts';

/** The texts that cells refer to by their index. */
export async function readSharedStrings(source: Readable): Promise<string[]> {
  const strings: string[] = [];
  const item = new RichText();
  const texts = new OwnTexts();
  await readWholeXml(source, {
    open: (name) => (name === 'si' ? item.reset() : item.open(name)),
    text: (text) => item.add(text),
    close: (name) => {
      if (name === 'si') strings.push(texts.of(item.toString()));
      else item.close(name);
    },
  });
  return strings;
}
