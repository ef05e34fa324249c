import { choice } from './choice.ts';
import { date, dateTime } from './date.ts';
import { flag } from './flag.ts';
import type { Kind, KindName, ValueOf } from './kind.ts';
import { decimal, integer, money, percent } from './number.ts';
import { reference } from './reference.ts';
import { code, longText, text } from './text.ts';

export const kinds: { readonly [K in KindName]: Kind<ValueOf[K]> } = {
  text,
  longText,
  code,
  integer,
  decimal,
  percent,
  money,
  date,
  dateTime,
  flag,
  choice,
  reference,
  state: choice,
  clock: dateTime,
  files: integer,
};

/** Most decimals a column takes: sums of money are paid to the cent, other numbers are kept as they are. */
export const scaleOf = ({ kind, scale }: { readonly kind: KindName; readonly scale?: number }): number | undefined =>
  scale ?? (kind === 'money' ? 2 : undefined);

/** The kind of a column, for code that handles any column: pass it only values of that column. */
export const kindOf = (column: { readonly kind: KindName }): Kind => kinds[column.kind];
