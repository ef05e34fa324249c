import { type ErrorCode, type ErrorParams, type Locale, messageOf } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { ChoiceLists } from '../../choices/choice-lists.ts';
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

/** A problem or notice with its message in both languages; `choices` are the lists that an unknown choice names. */
export function told<T extends Problem | Notice>(said: T, sheet: SheetDef, choices: ChoiceLists) {
  const column = sheet.columns[said.column ?? ''];
  const message = (locale: Locale) => {
    const list = said.code === 'CHOICE_UNKNOWN' ? (choices.get(column?.list ?? '') ?? []) : [];
    const chosen = choices.get(column?.list ?? '')?.find(({ code }) => code === said.params?.['value']);
    const right = choices.get('right')?.find(({ code }) => code === said.params?.['right']);
    const params = {
      ...(column && { column: column[locale] }),
      ...worded(said.params ?? {}, sheet, locale),
      ...(chosen && { value: chosen[locale] }),
      ...(right && { right: right[locale] }),
      ...(list.length > 0 && { allowed: list.map((choice) => choice[locale]).join(locale === 'zh' ? '、' : ', ') }),
    };
    return messageOf(said.code, locale, params);
  };
  return { ...said, message: { zh: message('zh'), en: message('en') } };
}
