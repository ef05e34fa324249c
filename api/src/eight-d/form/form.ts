import type { Locale } from '@redress/schema/errors.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { type ShownRow, shownRows } from '../../sheets/shown-rows.ts';
import { layout, type SectionLayout, type TableLayout } from './layout.ts';

/** A cell of a form with its heading. */
export type Field = readonly [label: string, text: string];
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
/** A section of the form: fields, then tables. */
export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
}
export interface Form {
  readonly title: string;
  readonly number: string;
  readonly locale: Locale;
  readonly sections: readonly Section[];
}

/** Of which report, in which language and for whom. */
interface Asked {
  readonly context: Context;
  readonly id: string;
  readonly complaintId: string;
  readonly locale: Locale;
}

/** The standard layout of an 8D report in one language, for paper and workbook alike; null where there is none. */
export async function formOf(context: Context, id: string, locale: Locale): Promise<Form | null> {
  const [report] = await shownRows(context, eightDs, { id: { eq: id } }, locale);
  if (!report) return null;
  const number = report('complaintId');
  const [complaint] = await shownRows(context, complaints, { number: { eq: number } }, locale);
  const asked = { context, id, complaintId: await idOf(context, number), locale };
  const section = async ({ title, before = [], complaint: told = [], own = [], tables = [] }: SectionLayout) => ({
    title: title[locale],
    fields: [
      ...fieldsOf(eightDs, report, before, locale),
      ...(complaint ? fieldsOf(complaints, complaint, told, locale) : []),
      ...fieldsOf(eightDs, report, own, locale),
    ],
    tables: (await Promise.all(tables.map((table) => tableOf(table, asked)))).filter(({ rows }) => rows.length > 0),
  });
  return {
    title: locale === 'zh' ? '8D 报告' : '8D Report',
    number: report('number'),
    locale,
    sections: await Promise.all(layout.map(section)),
  };
}

async function idOf({ database }: Context, number: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id::text as id from complaint where number = $1', [
    number,
  ]);
  return rows[0]!.id;
}

const fieldsOf = (sheet: SheetDef, row: ShownRow, keys: readonly string[], locale: Locale): Field[] =>
  keys.map((key) => [sheet.columns[key]![locale], row(key)]);

/** Columns that are empty in every row take no room on paper. */
async function tableOf({ sheet: key, columns, stage }: TableLayout, asked: Asked): Promise<Table> {
  const { context, id, complaintId, locale } = asked;
  const sheet: SheetDef = sheets[key];
  const under = sheet.columns['eightDId'] ? { eightDId: { eq: id } } : { complaintId: { eq: complaintId } };
  const rows = await shownRows(context, sheet, { ...under, ...(stage && { stage: { eq: stage } }) }, locale);
  const filled = columns.filter((column) => rows.some((row) => row(column) !== ''));
  return {
    head: filled.map((column) => sheet.columns[column]![locale]),
    rows: rows.map((row) => filled.map((column) => row(column))),
  };
}
