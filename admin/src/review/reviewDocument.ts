import { gql } from '@apollo/client';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Filter } from '../grid/source.ts';

/** A month as management reviews it, and the row that holds its minutes, if there is one. */
export const reviewDocument = gql(`query MonthlyReview($month: String!, $filter: ReviewFilter!) {
  review: monthlyReview(month: $month) { title tables { key title head rows { name cells { text sheet filter } } } }
  reviews(filter: $filter, limit: 1) { nodes { id } }
}`);

export interface ReviewCell {
  readonly text: string;
  readonly sheet: SheetKey | null;
  readonly filter: Filter | null;
}
export interface ReviewTable {
  readonly key: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReviewCell[] }[];
}
export interface ReviewData {
  readonly review: { readonly title: string; readonly tables: readonly ReviewTable[] };
  readonly reviews: { readonly nodes: readonly { readonly id: string }[] };
}
