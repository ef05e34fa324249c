import { FileRefused } from './refusal.ts';

/** What the bytes are, whatever the name says. */
export type Container = 'zip' | 'csv';

const startsWith = (bytes: Buffer, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);
const textNames = /\.(csv|tsv|txt)$/i;

/** Tells a workbook from a text file by the first bytes; everything else is refused by the name of what it is. */
export function containerOf(bytes: Buffer, fileName: string): Container {
  if (bytes.length === 0) throw new FileRefused('FILE_EMPTY');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused(oleCode(bytes));
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) throw new FileRefused('FORMAT_XLS_OLD');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused('FORMAT_MISMATCH', { format: 'PDF' });
  // The end of an archive without its beginning: a mail gateway or a broken download.
  if (bytes.includes('PK\u0005\u0006', Math.max(0, bytes.length - 70_000), 'latin1'))
    throw new FileRefused('FILE_CORRUPT');
  const markup = markupName(bytes);
  if (markup) throw new FileRefused('FORMAT_MISMATCH', { format: markup });
  if (textNames.test(fileName)) return 'csv';
  throw new FileRefused('FORMAT_MISMATCH', { format: looksBinary(bytes) ? '二进制 binary' : 'CSV / TXT' });
}

// An encrypted .xlsx is an old container too, with the workbook in a stream of this name.
const oleCode = (bytes: Buffer) =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'PASSWORD_PROTECTED' : 'FORMAT_XLS_OLD';

function markupName(bytes: Buffer): string | null {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf16le' : 'latin1';
  const head = bytes.subarray(0, 4_096).toString(encoding).toLowerCase();
  if (/<(!doctype )?html|<table|<body|<meta /.test(head)) return 'HTML';
  if (/^\W*<\?xml/.test(head)) return head.includes('office:spreadsheet') ? 'XML 2003' : 'XML';
  return head.startsWith('mime-version:') ? 'MHTML' : null;
}

const looksBinary = (bytes: Buffer) =>
  !startsWith(bytes, 0xff, 0xfe) && !startsWith(bytes, 0xfe, 0xff) && bytes.subarray(0, 4_096).includes(0);
