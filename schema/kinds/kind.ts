import type { ErrorCode, ErrorParams, Locale } from '../errors.ts';

/** What a cell can hold, by kind, in its canonical form: what is stored, compared and sent. */
export interface ValueOf {
  text: string;
  longText: string;
  /** A code such as a part number: text that must never become a number. */
  code: string;
  integer: number;
  /** Plain decimal notation, no exponent, no trailing zeros: `1200.5`. */
  decimal: string;
  /** A ratio as a decimal: `0.05` is 5 %. */
  percent: string;
  money: string;
  /** A calendar day, `2026-09-22`. */
  date: string;
  /** An instant, `2026-09-22T06:30:00.000Z`. */
  dateTime: string;
  flag: boolean;
  /** The code of an entry of a choice list. */
  choice: string;
  /** The id of a row of another sheet. */
  reference: string;
  /** The code of a state; changed by a verb only. */
  state: string;
  /** A due moment that the procedure computes. */
  clock: string;
  /** How many files hang on the cell. */
  files: number;
}
export type KindName = keyof ValueOf;
export type CellValue = string | number | boolean;

/** An entry of a choice list, as people may write it. */
export interface Choice {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  /** The first letters of its Chinese, in each way that may be read: `yz` for 严重. It is found by them, not read. */
  readonly initials?: readonly string[];
}

/** What reading or showing a value depends on besides the value. */
export interface KindContext {
  readonly locale: Locale;
  /** IANA zone of the site, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Today in that zone, `2026-09-22`; for `今天` and for dates without a year. */
  readonly today: string;
  /** The text stands in a file, which may be years old: `今天` and a day without a year are not read. */
  readonly inFile?: true;
  /** The entries of the column's choice list, for choice and state. */
  readonly choices?: readonly Choice[];
  /** Label of a referenced row, for reference. */
  readonly labelOf?: (id: string) => string | undefined;
  /** Longest text allowed. */
  readonly max?: number;
  /** Most decimals allowed. */
  readonly scale?: number;
}

export type Parsed<T extends CellValue = CellValue> =
  | { readonly ok: true; readonly value: T | null; readonly warning?: ErrorCode }
  | { readonly ok: false; readonly code: ErrorCode; readonly params?: ErrorParams };

/** One kind of cell. The grid, paste, fill, Excel and the server all read and show cells through it. */
export interface Kind<T extends CellValue = CellValue> {
  /** Reads what a person typed, pasted, or what an Excel cell shows. Empty text is `null`. */
  parse(text: string, context: KindContext): Parsed<T>;
  /** Reads a JSON value (API, stored row) into the canonical form. */
  canon(value: unknown, context: KindContext): Parsed<T>;
  /** Shows a canonical value; what `format` gives, `parse` reads back to the same value. */
  format(value: T, context: KindContext): string;
  /** Orders two canonical values. */
  compare(a: T, b: T): number;
  /** How the cell stands: numbers to the right. */
  readonly align: 'left' | 'right' | 'center';
}
