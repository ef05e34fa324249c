import { type DocumentNode, gql } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { fieldsOf } from './sheetFields.ts';

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** One row's field of a sheet: type `ChoiceEntry` gives `choiceEntry`. */
const singular = (sheet: SheetDef) => sheet.type[0]!.toLowerCase() + sheet.type.slice(1);

const changeResult = `{ changeSet applied rows { id version outcome code message
  cells { column outcome code message base yours current currentText by at fields } } }`;

/** A page of a sheet, by offset, after a cursor or before one; the total only where it is wanted. */
export const listDocument = (
  sheet: SheetDef,
  columns: readonly string[] | undefined,
  withTotal: boolean,
): DocumentNode =>
  gql(`query ${capital(sheet.key)}($filter: ${sheet.type}Filter, $search: String, $orderBy: [${sheet.type}Order!], $limit: Int, $offset: Int, $first: Int, $after: String, $last: Int, $before: String) {
    page: ${sheet.key}(filter: $filter, search: $search, orderBy: $orderBy, limit: $limit, offset: $offset, first: $first, after: $after, last: $last, before: $before) {
      nodes { ${fieldsOf(sheet, columns)} }
      ${withTotal ? 'totalCount' : ''}
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }`);

export const oneDocument = (sheet: SheetDef): DocumentNode =>
  gql(`query ${sheet.type}($id: ID!) { row: ${singular(sheet)}(id: $id) { ${fieldsOf(sheet)} } }`);

/** The bulk mutation of a sheet. */
export const changeDocument = (sheet: SheetDef): DocumentNode =>
  gql(`mutation Change${capital(sheet.key)}($rows: [${sheet.type}Change!]!, $policy: ErrorPolicy, $key: String, $dryRun: Boolean) {
    result: change${capital(sheet.key)}(rows: $rows, errorPolicy: $policy, idempotencyKey: $key, dryRun: $dryRun) ${changeResult}
  }`);

const walkDocument = (sheet: SheetDef, name: string, variables: string, field: string): DocumentNode =>
  gql(`query ${name}${capital(sheet.key)}($filter: ${sheet.type}Filter, $search: String, $orderBy: [${sheet.type}Order!], ${variables}) {
    walk: walk${capital(sheet.key)}(filter: $filter, search: $search, orderBy: $orderBy) { ${field} }
  }`);

/** Where Ctrl+arrow leads over rows that are not loaded. */
export const edgeDocument = (sheet: SheetDef): DocumentNode =>
  walkDocument(
    sheet,
    'Edge',
    `$column: ${sheet.type}Column, $field: ID, $from: Int!, $direction: WalkDirection!`,
    'edge(column: $column, field: $field, from: $from, direction: $direction)',
  );

/** The next row that holds a text. */
export const hitDocument = (sheet: SheetDef): DocumentNode =>
  walkDocument(
    sheet,
    'Hit',
    `$text: String!, $from: Int!, $direction: WalkDirection!, $columns: [${sheet.type}Column!], $fields: [ID!]`,
    'hit(text: $text, from: $from, direction: $direction, columns: $columns, fields: $fields) { index place total }',
  );

/** What columns add up to, rows that are not loaded included. */
export const figuresDocument = (sheet: SheetDef): DocumentNode =>
  walkDocument(
    sheet,
    'Figures',
    `$columns: [${sheet.type}Column!], $fields: [ID!], $limit: Int, $offset: Int`,
    'figures(columns: $columns, fields: $fields, limit: $limit, offset: $offset) { column filled sum min max }',
  );

/** Which values occur in one column or two, how often, and what the numbers of their rows come to. */
export const groupsDocument = (sheet: SheetDef): DocumentNode =>
  walkDocument(
    sheet,
    'Groups',
    `$by: [${sheet.type}Column!], $byFields: [ID!], $sums: [${sheet.type}Column!], $sumFields: [ID!], $contains: String, $inOrder: Boolean, $byDay: Boolean, $limit: Int`,
    'groups(by: $by, byFields: $byFields, sums: $sums, sumFields: $sumFields, contains: $contains, inOrder: $inOrder, byDay: $byDay, limit: $limit) { groups { values { value label } count sums filled } hasMore total }',
  );

/** The place of a row. */
export const positionDocument = (sheet: SheetDef): DocumentNode =>
  walkDocument(sheet, 'Position', '$id: ID!', 'position(id: $id)');

export const undoDocument: DocumentNode = gql(`mutation Undo($changeSet: ID!, $key: String) {
  result: undo(changeSet: $changeSet, idempotencyKey: $key) ${changeResult}
}`);
