import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';

/** A table of a section: rows of a sheet under the report, or under its complaint. */
export interface TableLayout {
  readonly sheet: SheetKey;
  readonly columns: readonly string[];
  readonly stage?: string;
}
export interface SectionLayout {
  readonly title: Readonly<Record<Locale, string>>;
  /** Columns of the report, those of its complaint, and further ones of the report. */
  readonly before?: readonly string[];
  readonly complaint?: readonly string[];
  readonly own?: readonly string[];
  readonly tables?: readonly TableLayout[];
}

const actions = ['action', 'departmentId', 'ownerId', 'dueOn', 'doneOn'];
const verified = ['action', 'baseline', 'result', 'sample', 'evidence', 'effectiveness', 'verifierId', 'verifiedOn'];

/** The sections of an 8D report, D0 to D8, as they stand on paper (§4.3). */
export const layout: readonly SectionLayout[] = [
  {
    title: { zh: '基本信息', en: 'Header' },
    before: ['number', 'complaintId'],
    complaint: [
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
    ],
    own: ['supplier', 'failureMode', 'location', 'ownerId', 'openedOn', 'dueOn'],
  },
  { title: { zh: 'D0 准备/紧急响应', en: 'D0 Preparation and emergency response' }, own: ['symptom', 'emergency'] },
  {
    title: { zh: 'D1 团队', en: 'D1 Team' },
    tables: [{ sheet: 'eightDMembers', columns: ['role', 'userId', 'name', 'departmentId', 'phone'] }],
  },
  {
    title: { zh: 'D2 问题描述', en: 'D2 Problem description' },
    own: ['what', 'why', 'where', 'when', 'who', 'how', 'howMany', 'firstSeenOn', 'isRepeat'],
    tables: [{ sheet: 'eightDFacts', columns: ['aspect', 'is', 'isNot', 'difference'] }],
  },
  {
    title: { zh: 'D3 临时措施', en: 'D3 Interim containment' },
    own: ['containmentEffect', 'cleanPoint', 'removedOn'],
    tables: [
      {
        sheet: 'containments',
        columns: [
          'place',
          'suspectQuantity',
          'checkedQuantity',
          'defectiveQuantity',
          'action',
          'ownerId',
          'dueOn',
          'doneOn',
        ],
      },
      { sheet: 'eightDActions', columns: actions, stage: 'D3' },
    ],
  },
  {
    title: { zh: 'D4 根本原因', en: 'D4 Root causes' },
    tables: [
      {
        sheet: 'eightDCauses',
        columns: ['branch', 'cause', 'share', 'category', 'why1', 'why2', 'why3', 'why4', 'why5', 'method', 'proof'],
      },
    ],
  },
  {
    title: { zh: 'D5 永久措施选择', en: 'D5 Choice of permanent actions' },
    own: ['choice', 'sideEffects'],
    tables: [{ sheet: 'eightDActions', columns: actions, stage: 'D5' }],
  },
  {
    title: { zh: 'D6 实施与验证', en: 'D6 Implementation and validation' },
    tables: [{ sheet: 'eightDActions', columns: verified, stage: 'D5' }],
  },
  {
    title: { zh: 'D7 预防再发', en: 'D7 Prevention of recurrence' },
    own: ['lessons'],
    tables: [
      { sheet: 'eightDActions', columns: actions, stage: 'D7' },
      { sheet: 'eightDDocuments', columns: ['kind', 'number', 'revision', 'change', 'ownerId', 'doneOn'] },
      { sheet: 'eightDDeployments', columns: ['kind', 'subject', 'result', 'ownerId', 'doneOn'] },
    ],
  },
  {
    title: { zh: 'D8 结案', en: 'D8 Closing' },
    own: [
      'evaluation',
      'thanks',
      'preparedById',
      'preparedOn',
      'reviewedById',
      'reviewedOn',
      'approvedById',
      'approvedOn',
    ],
    tables: [
      { sheet: 'eightDStages', columns: ['stage', 'language', 'submittedAt', 'answer', 'answeredOn', 'reason'] },
    ],
  },
];
