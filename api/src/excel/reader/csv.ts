import { unguarded } from '../formula-guard.ts';
import { type CellContent, maxColumn, type SheetRow } from './cell.ts';
import { Costs } from './costs.ts';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

const hasBom = (bytes: Buffer, ...bom: number[]) => bom.every((byte, at) => bytes[at] === byte);

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// Excel's "Unicode text" has a mark; other programs leave it out, and then every other byte of plain letters is zero.
function utf16Of(bytes: Buffer): string | null {
  if (hasBom(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (hasBom(bytes, 0xfe, 0xff)) return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zerosAt = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zerosAt(1) > head.length / 20 && zerosAt(0) === 0) return 'utf-16le';
  return zerosAt(0) > head.length / 20 && zerosAt(1) === 0 ? 'utf-16be' : null;
}

/**
 * The text of a CSV. Chinese Windows writes GBK without saying so, and most bytes can be read as several encodings: the first
 * reading in which `isRight` finds a header is taken.
 */
export function decodeText(bytes: Buffer, isRight: (text: string) => boolean): string {
  const wide = utf16Of(bytes);
  const unicode = tryDecode(bytes, wide ?? 'utf-8');
  if (unicode !== null) return unicode;
  if (wide) throw new FileRefused('ENCODING_UNKNOWN');
  for (const encoding of ['gb18030', 'big5', 'shift_jis']) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && isRight(text)) return text;
  }
  // with headings that nobody knows, somebody is asked what they mean
  const chinese = isPlainChinese(bytes) ? tryDecode(bytes, 'gb18030') : null;
  if (chinese !== null) return chinese;
  throw new FileRefused('ENCODING_UNKNOWN');
}

/** Whether bytes read as everyday Chinese of GB2312, which text in Big5 or Shift_JIS never does: two high bytes, mostly common characters. */
function isPlainChinese(bytes: Buffer): boolean {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const [lead, trail] = [bytes[at]!, bytes[++at] ?? 0];
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xd7) common += 1;
  }
  return pairs > 0 && common / pairs > 0.8;
}

/** The separator: named by a first line `sep=;`, else the one that stands most often in the first lines outside quotes. */
function separatorOf(text: string): { separator: string; start: number } {
  const named = /^sep=(.)\r?\n/i.exec(text);
  if (named) return { separator: named[1]!, start: named[0].length };
  const head = text.slice(0, 10_000).replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  const [separator] = [',', '\t', ';', '|'].toSorted((a, b) => count(b) - count(a));
  return { separator: separator!, start: 0 };
}

// `="00123"` keeps Excel from eating the zeros of a code.
const plainField = (field: string) => /^="([^"]*)"$/.exec(field)?.[1] ?? unguarded(field);

/** Rows of a CSV; a quoted field may hold separators and line breaks. */
export function* csvRows(text: string): Generator<SheetRow> {
  const { separator, start } = separatorOf(text);
  const costs = new Costs();
  let [at, number] = [start, 0];
  while (at < text.length) {
    const cells = new Map<number, CellContent>();
    let column = 0;
    number += 1;
    for (let isOpen = true; isOpen;) {
      const field = readField(text, at, separator);
      column += 1;
      if (column > maxColumn) throw new FileRefused('TOO_MANY_COLUMNS', { max: limits.columns });
      if (field.value.trim() === '') costs.addEmpty();
      else {
        costs.addFilled();
        cells.set(column, plainField(field.value));
      }
      isOpen = text[field.end] === separator;
      at = isOpen ? field.end + 1 : field.end;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (cells.size > 0) yield { number, hidden: false, cells };
  }
}

function readField(text: string, start: number, separator: string): { value: string; end: number } {
  if (text[start] !== '"') {
    const end = endOfField(text, start, separator);
    return { value: text.slice(start, end), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) throw new FileRefused('CSV_MALFORMED', { line: text.slice(0, start).split('\n').length });
  const end = endOfField(text, close + 1, separator);
  return { value: text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end), end };
}

function endOfField(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
