import { type ErrorCode, type ErrorParams, type Locale, messageOf } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Notice } from '../reader/notice.ts';

/** Why a cell, or a row, of a file cannot be taken over. */
export interface Problem {
  readonly row: number;
  /** `D60`; null where the whole row is meant. */
  readonly cell: string | null;
  readonly column: string | null;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** Column and sheet keys among the parameters as people know them. */
function worded(params: ErrorParams, sheet: SheetDef, locale: Locale): ErrorParams {
  const name = (key: string) =>
    sheet.columns[key]?.[locale] ?? (sheets as Record<string, SheetDef>)[key]?.[locale] ?? key;
  const words = ([key, value]: [string, string | number]) => {
    const isText = key === 'text' || typeof value !== 'string';
    return [
      key,
      isText
        ? value
        : value
            .split(', ')
            .map(name)
            .join(locale === 'zh' ? '、' : ', '),
    ];
  };
  return Object.fromEntries(Object.entries(params).map(words)) as ErrorParams;
}

/** A problem or notice with its message in both languages. */
export function told<T extends Problem | Notice>(said: T, sheet: SheetDef) {
  const message = (locale: Locale) => {
    const column = sheet.columns[said.column ?? '']?.[locale];
    return messageOf(said.code, locale, { ...(column && { column }), ...worded(said.params ?? {}, sheet, locale) });
  };
  return { ...said, message: { zh: message('zh'), en: message('en') } };
}
