import { eightDActions } from '@redress/schema/sheets/eight-d-actions.ts';
import { eightDCauses } from '@redress/schema/sheets/eight-d-causes.ts';
import { eightDFacts } from '@redress/schema/sheets/eight-d-facts.ts';
import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { isWhole } from './shares.ts';

type Values = Readonly<Record<string, unknown>>;

/** A report with everything that hangs under it. */
export interface Report {
  readonly head: Values;
  readonly members: readonly Values[];
  readonly facts: readonly Values[];
  readonly causes: readonly Values[];
  readonly actions: readonly Values[];
  readonly documents: readonly Values[];
  readonly deployments: readonly Values[];
}

/** Something that a report must have before it goes to the customer. */
export type Lack =
  | 'LEADER'
  | 'PROBLEM'
  | 'INTERIM'
  | 'OCCURRENCE'
  | 'ESCAPE'
  | 'SHARES'
  | 'PERMANENT'
  | 'OWNER_AND_DUE'
  | 'VERIFIED'
  | 'PREVENTION'
  | 'SIGNED';

export const stages = ['D3', 'D5', 'D8'] as const;
export type Stage = (typeof stages)[number];

type Check = readonly [from: Stage, lack: Lack, isThere: (report: Report) => boolean];

const of = (rows: readonly Values[], key: string, value: string) => rows.filter((row) => row[key] === value);
const branch = (name: string) => (report: Report) => of(report.causes, 'branch', name).length > 0;
const permanent = ({ actions }: Report) => of(actions, 'stage', 'D5');

const checks: readonly Check[] = [
  ['D3', 'LEADER', ({ members }) => of(members, 'role', 'LEADER').length > 0],
  ['D3', 'PROBLEM', ({ head }) => Boolean(head['what'] ?? head['whatEn'])],
  ['D3', 'INTERIM', ({ actions }) => of(actions, 'stage', 'D3').length > 0],
  ['D5', 'OCCURRENCE', branch('OCCURRENCE')],
  ['D5', 'ESCAPE', branch('ESCAPE')],
  ['D5', 'SHARES', ({ causes }) => [...Map.groupBy(causes, (row) => row['branch']).values()].every(sharesFit)],
  ['D5', 'PERMANENT', (report) => permanent(report).length > 0],
  ['D5', 'OWNER_AND_DUE', (report) => permanent(report).every((row) => row['ownerId'] && row['dueOn'])],
  ['D8', 'VERIFIED', (report) => permanent(report).every((row) => row['effectiveness'] === 'EFFECTIVE')],
  ['D8', 'PREVENTION', ({ documents, deployments }) => documents.length + deployments.length > 0],
  ['D8', 'SIGNED', ({ head }) => Boolean(head['preparedById'] && head['reviewedById'] && head['approvedById'])],
];

const sharesFit = (causes: readonly Values[]) => isWhole(causes.map((row) => row['share']));

/** Stages the customer has been given and has not sent back: the last submission of each counts. */
export const standing = (submissions: readonly Values[]): Stage[] => {
  const last = new Map(submissions.map((row) => [row['stage'] as Stage, row['answer']]));
  return [...last].filter(([, answer]) => answer !== 'REJECTED').map(([stage]) => stage);
};

/** Whether one of these stages is judged by something, as `SHARES`. */
export const isJudgedBy = (given: readonly Stage[], lack: Lack): boolean =>
  checks.some(([from, one]) => one === lack && given.some((stage) => stages.indexOf(stage) >= stages.indexOf(from)));

/** What a report lacks for a stage; a later stage needs all that the earlier ones do. */
export const lackingFor = (stage: Stage, report: Report): Lack[] =>
  checks
    .filter(([from, , isThere]) => stages.indexOf(from) <= stages.indexOf(stage) && !isThere(report))
    .map(([, lack]) => lack);

/** Columns whose contents are there in the other language only. */
export function untranslated(sheet: SheetDef, row: Values, language: 'ZH' | 'EN'): string[] {
  return Object.entries(sheet.columns).flatMap(([key, { english }]) => {
    if (!english) return [];
    const [wanted, other] = language === 'EN' ? [english, key] : [key, english];
    return row[other] && !row[wanted] ? [wanted] : [];
  });
}

/** Columns of a whole report that are missing in a language, as `sheet.column`. */
export const missingWords = ({ head, facts, causes, actions }: Report, language: 'ZH' | 'EN'): string[] => [
  ...untranslated(eightDs, head, language),
  ...facts.flatMap((row) => untranslated(eightDFacts, row, language)),
  ...causes.flatMap((row) => untranslated(eightDCauses, row, language)),
  ...actions.flatMap((row) => untranslated(eightDActions, row, language)),
];
