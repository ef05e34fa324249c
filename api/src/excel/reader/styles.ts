import type { Readable } from 'node:stream';
import { readWholeXml } from './xml.ts';

/** How a number is shown, as far as it changes what is meant: as a date, or with so many leading zeros. */
export type NumberFormat = 'date' | { readonly zeros: number } | null;

/** Formats of Excel that have no code in the file; 27–36 and 50–58 are the Chinese and Japanese dates. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Reads a format code: `yyyy"年"m"月"` is a date, `00000` pads, `[Red]0.00` and `[h]:mm` are plain numbers. */
function numberFormatOf(code: string): NumberFormat {
  const bare = code.split(';')[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  return /\[(?:h+|m+|s+)\]/i.test(code) || !/[ymdhs]/i.test(bare.replace(/general|am\/pm/gi, '')) ? null : 'date';
}

/** Number format of each cell style (`s` of a cell). */
export async function readStyles(source: Readable): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  const path: string[] = [];
  await readWholeXml(source, {
    open: (name, attributes) => {
      const parent = path.at(-1);
      path.push(name);
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id, numberFormatOf(attributes['formatCode'] ?? ''));
      if (name === 'xf' && parent === 'cellXfs') formats.push(custom.get(id) ?? (isBuiltInDate(id) ? 'date' : null));
    },
    close: () => void path.pop(),
  });
  return formats;
}
