import type { Locale } from '@redress/schema/errors.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull, type GraphQLSchema } from 'graphql';
import { DomainError } from '../../app/domain-error.ts';
import type { Context } from '../../app/context.ts';
import { localeOf } from '../../app/locale.ts';
import type { Database } from '../../database/database.ts';
import { bookWith } from '../../fields/field-book.ts';
import { type AskedOrder, withCustomInput } from '../../sheets/custom-input.ts';
import type { Filter } from '../../sheets/filter.ts';
import { isId } from '../../changes/new-id.ts';
import { type ExportAsked, type FileType, fileTypes } from './export-asked.ts';
import { findForm, keysOf } from './form-template.ts';
import { profiles } from './profile.ts';
import { refuseBeforeHistory } from './since.ts';

/** An export as text asks for it: columns with commas between, filter and order as JSON. */
export interface AskedAsText {
  readonly columns?: string | undefined;
  readonly filter?: string | undefined;
  readonly search?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
  /** Id of the department that a department's export is for. */
  readonly department?: string | undefined;
  /** Id of the template whose form is filled. */
  readonly form?: string | undefined;
  /** A moment, or a day, which means its end. */
  readonly asOf?: string | undefined;
  /** `keys` heads the columns by their keys. */
  readonly headings?: string | undefined;
  readonly protected?: string | undefined;
  readonly pictures?: string | undefined;
  /** To whom the file goes. */
  readonly note?: string | undefined;
}

/** Whose words are read: the language where nobody says one, the zone of days, and where the fields are. */
type Reader = Pick<Context, 'locale' | 'timeZone' | 'database'>;

/** Reads what is asked; filter and order are those of the GraphQL API, and its types check them. Throws BAD_INPUT, FIELD_UNKNOWN. */
export async function askedOf(
  { sheet, fileType }: Target,
  text: AskedAsText,
  schema: GraphQLSchema,
  reader: Reader,
): Promise<ExportAsked> {
  const { type } = sheets[sheet];
  const inputType = (name: string) => schema.getType(`${type}${name}`) as GraphQLInputType;
  const filter = checked(text.filter, inputType('Filter')) as Filter | null;
  const orderBy = checked(text.orderBy, new GraphQLList(new GraphQLNonNull(inputType('Order')))) as AskedOrder[] | null;
  const { pool } = reader.database;
  const { asked } = await withCustomInput(pool, sheet, { filter, orderBy });
  const form = await formOf(pool, { sheet, fileType }, text);
  const asOf = momentOf(text.asOf, reader.timeZone);
  if (asOf) await refuseBeforeHistory(pool, sheet, asOf, reader.timeZone);
  return {
    ...asked,
    sheet,
    fileType,
    profile: oneOf('profile', profiles, text.profile) ?? 'SHEET',
    departmentId: departmentOf(sheet, text),
    asOf,
    headings: oneOf('headings', headings, text.headings) ?? (fileType === 'json' ? 'keys' : 'names'),
    isProtected: Boolean(text.protected),
    withPictures: Boolean(text.pictures),
    note: text.note?.slice(0, 200) || null,
    feedId: null,
    formId: form?.id ?? null,
    columns: form ? keysOf(form, sheet) : text.columns ? await columnsOf(pool, sheet, text.columns) : null,
    search: text.search ?? null,
    locale: languageOf(text.language) ?? reader.locale,
  };
}

const headings = ['names', 'keys'] as const;

/** What a file's name asks for: `complaints.csv`. */
export interface Target {
  readonly sheet: SheetKey;
  readonly fileType: FileType;
}

/** Reads a file's name; null where there is no such sheet or type. */
export function targetOf(file: string): Target | null {
  const [sheet, fileType, ...rest] = file.split('.');
  const type = fileTypes.find((one) => one === fileType);
  return isSheet(sheet) && type && rest.length === 0 ? { sheet, fileType: type } : null;
}

export const isSheet = (key: unknown): key is SheetKey => (sheetKeys as readonly unknown[]).includes(key);

async function columnsOf(pool: Database['pool'], sheet: SheetKey, text: string): Promise<string[]> {
  const keys = [...new Set(text.split(',').filter(Boolean))];
  const { columns } = (await bookWith(pool, pool, keys.filter(isId))).sheetOf(sheet);
  const unknown = keys.filter((key) => !Object.hasOwn(columns, key));
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

function oneOf<T extends string>(name: string, known: readonly T[], given: string | undefined): T | null {
  if (!given) return null;
  const found = known.find((one) => one === given);
  if (!found) throw new DomainError('BAD_INPUT', { reason: `${name}=${known.join('|')}` });
  return found;
}

function departmentOf(sheet: SheetKey, { profile, department }: AskedAsText): string | null {
  if (department && !isId(department)) throw new DomainError('ID_INVALID', { text: department });
  const isAsked = profile === 'DEPARTMENT';
  if (isAsked && !(department && sheets[sheet].chased))
    throw new DomainError('BAD_INPUT', {
      reason: 'profile=DEPARTMENT needs department, and a sheet that departments fill in',
    });
  return isAsked ? department! : null;
}

async function formOf(pool: Database['pool'], { sheet, fileType }: Target, { profile, form }: AskedAsText) {
  if (profile !== 'FORM') return null;
  if (!form || !isId(form) || fileType !== 'xlsx')
    throw new DomainError('BAD_INPUT', { reason: 'profile=FORM needs form, and .xlsx' });
  return findForm(pool, form, sheet);
}

function momentOf(text: string | undefined, timeZone: string): string | null {
  if (!text) return null;
  try {
    if (text.includes('T')) return Temporal.Instant.from(text).toString();
    const next = Temporal.PlainDate.from(text).add({ days: 1 });
    return next.toZonedDateTime(timeZone).toInstant().subtract({ milliseconds: 1 }).toString();
  } catch {
    throw new DomainError('BAD_INPUT', { reason: 'asOf=2026-09-30 or a moment such as 2026-09-30T16:00:00Z' });
  }
}

function languageOf(language: string | undefined): Locale | undefined {
  const locale = localeOf(language);
  if (language && !locale) throw new DomainError('BAD_INPUT', { reason: 'language=zh|en' });
  return locale;
}
