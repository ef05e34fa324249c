import { readFileSync } from 'node:fs';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { buildSchema, type DocumentNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { dashboardDocument, yearDocument } from '../../admin/src/dashboard/dashboardDocument.ts';
import * as documents from '../../admin/src/data/documents.ts';
import { reviewDocument } from '../../admin/src/review/reviewDocument.ts';
import { changeDocument, listDocument, oneDocument, undoDocument } from '../../admin/src/data/sheetDocuments.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const problems = (document: DocumentNode) => validate(schema, document).map(({ message }) => message);

test.each(Object.values(sheets).map((sheet) => [sheet.key, sheet] as const))(
  'the documents of %s fit the schema',
  (_, sheet) => {
    expect(problems(listDocument(sheet, undefined, true))).toEqual([]);
    expect(problems(oneDocument(sheet))).toEqual([]);
    expect(problems(changeDocument(sheet))).toEqual([]);
  },
);

test('the other documents fit the schema', () => {
  const { rowsChanged, ...others } = documents;
  for (const document of [
    ...Object.values(others),
    undoDocument,
    dashboardDocument,
    reviewDocument,
    yearDocument,
    parse(rowsChanged),
  ])
    expect(problems(document)).toEqual([]);
});
