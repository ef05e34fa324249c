import type { Locale } from '@redress/schema/errors.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull, type GraphQLSchema } from 'graphql';
import { DomainError } from '../../app/domain-error.ts';
import { localeOf } from '../../app/locale.ts';
import type { Filter } from '../../sheets/filter.ts';
import type { Order } from '../../sheets/order.ts';
import type { ExportAsked } from './export-sheet.ts';

/** An export as text asks for it: columns with commas between, filter and order as JSON. */
export interface AskedAsText {
  readonly columns?: string | undefined;
  readonly filter?: string | undefined;
  readonly search?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly language?: string | undefined;
}

/** Reads what is asked; filter and order are those of the GraphQL API, and its types check them. Throws BAD_INPUT. */
export function askedOf(sheet: SheetKey, text: AskedAsText, schema: GraphQLSchema, reader: Locale): ExportAsked {
  const { type } = sheets[sheet];
  const inputType = (name: string) => schema.getType(`${type}${name}`) as GraphQLInputType;
  return {
    sheet,
    columns: text.columns ? columnsOf(sheet, text.columns) : null,
    filter: checked(text.filter, inputType('Filter')) as Filter | null,
    orderBy: checked(text.orderBy, new GraphQLList(new GraphQLNonNull(inputType('Order')))) as Order[] | null,
    search: text.search ?? null,
    locale: languageOf(text.language) ?? reader,
  };
}

export const isSheet = (key: unknown): key is SheetKey => (sheetKeys as readonly unknown[]).includes(key);

function columnsOf(sheet: SheetKey, text: string): string[] {
  const keys = [...new Set(text.split(',').filter(Boolean))];
  const unknown = keys.filter((key) => !Object.hasOwn(sheets[sheet].columns, key));
  if (unknown.length > 0) throw new DomainError('BAD_INPUT', { reason: `columns: ${unknown.join(', ')}` });
  return keys;
}

function checked(json: string | undefined, inputType: GraphQLInputType): unknown {
  if (!json) return null;
  return coerceInputValue(parsed(json), inputType, (path, _value, error) => {
    throw new DomainError('BAD_INPUT', { reason: `${path.join('.')}: ${error.message}` });
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DomainError('BAD_INPUT', { reason: 'not JSON' });
  }
}

function languageOf(language: string | undefined): Locale | undefined {
  const locale = localeOf(language);
  if (language && !locale) throw new DomainError('BAD_INPUT', { reason: 'language=zh|en' });
  return locale;
}
