import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to hear; names come without their namespace prefix. */
export interface Handlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds a part through the handlers, yielding after each piece so that the caller may stop early.
 * A document type, deep nesting, a foreign encoding or broken XML refuse the file: what was read before is worthless.
 */
export async function* readXml(source: Readable, handlers: Handlers): AsyncGenerator<void> {
  const parser = guardedParser(handlers);
  let decoder: TextDecoder | undefined;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(chunk);
    parser.write(decode(decoder, chunk));
    yield;
  }
  parser.write(decode(decoder ?? new TextDecoder(), undefined));
  parser.close();
}

/** Reads a whole part. */
export async function readWholeXml(source: Readable, handlers: Handlers): Promise<void> {
  for await (const _ of readXml(source, handlers));
}

function guardedParser(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new FileRefused('XML_DTD_FORBIDDEN');
  });
  parser.on('error', () => {
    throw new FileRefused('FILE_CORRUPT');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new FileRefused('XML_TOO_DEEP');
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(localName(name));
  });
  if (handlers.text) parser.on('text', (text) => handlers.text!(text));
  if (handlers.text) parser.on('cdata', (text) => handlers.text!(text));
  return parser;
}

const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([^"']+)["']/.exec(head.subarray(0, 200).toString('latin1'))?.[1];
  if (declared && !/^(utf-?8|us-ascii|ascii)$/i.test(declared)) {
    throw new FileRefused('UNSUPPORTED_ENCODING', { encoding: declared });
  }
  return new TextDecoder('utf-8', { fatal: true });
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileRefused('FILE_CORRUPT');
  }
}
