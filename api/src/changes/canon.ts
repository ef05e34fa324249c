import type { ErrorCode, ErrorParams, Locale } from '@redress/schema/errors.ts';
import type { Choice, KindContext } from '@redress/schema/kinds/kind.ts';
import { kindOf, scaleOf } from '@redress/schema/kinds/kinds.ts';
import type { Column } from '@redress/schema/sheets/sheet.ts';

/** Everything that reading a cell's value depends on. */
export interface Reading {
  /** Language of what an error lists. */
  readonly locale: Locale;
  readonly timeZone: string;
  /** Today at the site. */
  readonly today: string;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
}

export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/** A value of a patch or a base in canonical form. Choices and states may come as code, label or alias; references stay as given. */
export function readValue(column: Column, value: unknown, reading: Reading): Read {
  if (value === null || value === undefined || value === '')
    return { ok: true, value: column.kind === 'flag' ? false : null };
  const context = contextOf(column, reading);
  const kind = kindOf(column);
  const parsed = column.list ? kind.parse(String(value), context) : kind.canon(value, context);
  if (parsed.ok) return { ok: true, value: parsed.value };
  return { ok: false, code: parsed.code, params: parsed.params ?? {} };
}

const contexts = new WeakMap<Reading, Map<Column, KindContext>>();

/** What a column's kind reads by: the same for all cells of the column. */
function contextOf(column: Column, reading: Reading): KindContext {
  const known = contexts.get(reading) ?? new Map<Column, KindContext>();
  contexts.set(reading, known);
  const context = known.get(column) ?? makeContext(column, reading);
  known.set(column, context);
  return context;
}

function makeContext(column: Column, reading: Reading): KindContext {
  const scale = scaleOf(column);
  return {
    locale: reading.locale,
    timeZone: reading.timeZone,
    get today() {
      return reading.today;
    },
    ...(column.list && { choices: reading.choices.get(column.list) ?? [] }),
    ...(column.max !== undefined && { max: column.max }),
    ...(scale !== undefined && { scale }),
  };
}
