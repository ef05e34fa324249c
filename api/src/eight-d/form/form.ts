import type { Locale } from '@redress/schema/errors.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { containments } from '@redress/schema/sheets/containments.ts';
import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { type ShownRow, shownRows } from '../../sheets/shown-rows.ts';

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

const titles = {
  head: { zh: '基本信息', en: 'Header' },
  d0: { zh: 'D0 准备/紧急响应', en: 'D0 Preparation and emergency response' },
  d1: { zh: 'D1 团队', en: 'D1 Team' },
  d2: { zh: 'D2 问题描述', en: 'D2 Problem description' },
  d3: { zh: 'D3 临时措施', en: 'D3 Interim containment' },
  d4: { zh: 'D4 根本原因', en: 'D4 Root causes' },
  d5: { zh: 'D5 永久措施选择', en: 'D5 Choice of permanent actions' },
  d6: { zh: 'D6 实施与验证', en: 'D6 Implementation and validation' },
  d7: { zh: 'D7 预防再发', en: 'D7 Prevention of recurrence' },
  d8: { zh: 'D8 结案', en: 'D8 Closing' },
} as const;

/** The standard layout of an 8D report in one language, for paper and workbook alike; null where there is none. */
export async function formOf(context: Context, id: string, locale: Locale): Promise<Form | null> {
  const [report] = await shownRows(context, eightDs, { id: { eq: id } }, locale);
  if (!report) return null;
  const number = report('complaintId');
  const [complaint] = await shownRows(context, complaints, { number: { eq: number } }, locale);
  const read = (key: SheetKey, filter = {}) =>
    shownRows(context, sheets[key], { eightDId: { eq: id }, ...filter }, locale);
  const matrix = await shownRows(context, containments, { complaintId: { eq: await idOf(context, number) } }, locale);
  const own = (...keys: string[]) => fieldsOf(eightDs, report, keys, locale);
  const table = (key: SheetKey, rows: readonly ShownRow[], keys: readonly string[]) =>
    tableOf(sheets[key], rows, keys, locale);
  const actions = ['action', 'departmentId', 'ownerId', 'dueOn', 'doneOn'];
  const section = (key: keyof typeof titles, fields: readonly Field[], ...tables: Table[]): Section => ({
    title: titles[key][locale],
    fields,
    tables: tables.filter(({ rows }) => rows.length > 0),
  });
  const permanent = await read('eightDActions', { stage: { eq: 'D5' } });
  return {
    title: locale === 'zh' ? '8D 报告' : '8D Report',
    number: report('number'),
    locale,
    sections: [
      section('head', [
        ...own('number', 'complaintId'),
        ...(complaint ? fieldsOf(complaints, complaint, header, locale) : []),
        ...own('supplier', 'failureMode', 'location', 'ownerId', 'openedOn', 'dueOn'),
      ]),
      section('d0', own('symptom', 'emergency')),
      section(
        'd1',
        [],
        table('eightDMembers', await read('eightDMembers'), ['role', 'userId', 'name', 'departmentId', 'phone']),
      ),
      section(
        'd2',
        own('what', 'why', 'where', 'when', 'who', 'how', 'howMany', 'firstSeenOn', 'isRepeat'),
        table('eightDFacts', await read('eightDFacts'), ['aspect', 'is', 'isNot', 'difference']),
      ),
      section(
        'd3',
        own('containmentEffect', 'cleanPoint', 'removedOn'),
        table('containments', matrix, [
          'place',
          'suspectQuantity',
          'checkedQuantity',
          'defectiveQuantity',
          'action',
          'ownerId',
          'dueOn',
          'doneOn',
        ]),
        table('eightDActions', await read('eightDActions', { stage: { eq: 'D3' } }), actions),
      ),
      section('d4', [], table('eightDCauses', await read('eightDCauses'), causes)),
      section('d5', own('choice', 'sideEffects'), table('eightDActions', permanent, actions)),
      section(
        'd6',
        [],
        table('eightDActions', permanent, [
          'action',
          'baseline',
          'result',
          'sample',
          'evidence',
          'effectiveness',
          'verifierId',
          'verifiedOn',
        ]),
      ),
      section(
        'd7',
        own('lessons'),
        table('eightDActions', await read('eightDActions', { stage: { eq: 'D7' } }), actions),
        table('eightDDocuments', await read('eightDDocuments'), [
          'kind',
          'number',
          'revision',
          'change',
          'ownerId',
          'doneOn',
        ]),
        table('eightDDeployments', await read('eightDDeployments'), ['kind', 'subject', 'result', 'ownerId', 'doneOn']),
      ),
      section(
        'd8',
        own(
          'evaluation',
          'thanks',
          'preparedById',
          'preparedOn',
          'reviewedById',
          'reviewedOn',
          'approvedById',
          'approvedOn',
        ),
        table('eightDStages', await read('eightDStages'), [
          'stage',
          'language',
          'submittedAt',
          'answer',
          'answeredOn',
          'reason',
        ]),
      ),
    ],
  };
}

const header = [
  'customerId',
  'customerRef',
  'orderNo',
  'productId',
  'productName',
  'batchNo',
  'defectiveQuantity',
  'severity',
  'receivedAt',
  'plant',
];
const causes = ['branch', 'cause', 'share', 'category', 'why1', 'why2', 'why3', 'why4', 'why5', 'method', 'proof'];

async function idOf({ database }: Context, number: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id::text as id from complaint where number = $1', [
    number,
  ]);
  return rows[0]!.id;
}

const fieldsOf = (sheet: SheetDef, row: ShownRow, keys: readonly string[], locale: Locale): Field[] =>
  keys.map((key) => [sheet.columns[key]![locale], row(key)]);

/** Columns that are empty in every row take no room on paper. */
function tableOf(sheet: SheetDef, rows: readonly ShownRow[], keys: readonly string[], locale: Locale): Table {
  const filled = keys.filter((key) => rows.some((row) => row(key) !== ''));
  return {
    head: filled.map((key) => sheet.columns[key]![locale]),
    rows: rows.map((row) => filled.map((key) => row(key))),
  };
}
