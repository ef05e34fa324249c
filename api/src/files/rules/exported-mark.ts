const begin = 'redress-file-';
const headBytes = 4_096;

/** What a picture in an exported workbook carries, in its name and in itself: it is a small copy of this file. */
export const exportedMark = (id: string): string => `${begin}${id}`;

/** Whether a picture came out of an export and has nothing to say: its record has the original. Programs that save it keep its bytes. */
export const isExportedCopy = (bytes: Buffer): boolean => bytes.subarray(0, headBytes).includes(begin, 0, 'latin1');
