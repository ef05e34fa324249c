import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a check code vouches for: that this row, at this version and under this number, was given out by this export. */
export interface Vouched {
  readonly batch: string;
  readonly id: string;
  readonly version: number;
  /** The row's number, null where the sheet gives none. */
  readonly number: string | null;
}

// a letter first: whatever the digits, no spreadsheet takes the code for a number
const mark = 'c';
const hexDigits = 20;

/** Check code of a row in an exported workbook: short, ASCII, and nobody without the secret can make one. */
export const checkCode = (secret: Buffer, { batch, id, version, number }: Vouched): string =>
  mark +
  createHmac('sha256', secret)
    .update(`${batch}|${id}|${version}|${number ?? ''}`)
    .digest('hex')
    .slice(0, hexDigits);

/** Whether a code that came back is the one that was given out. */
export function isCheckCode(secret: Buffer, code: string, vouched: Vouched): boolean {
  const right = Buffer.from(checkCode(secret, vouched));
  const given = Buffer.from(code);
  return right.length === given.length && timingSafeEqual(right, given);
}
