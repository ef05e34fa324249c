import { reviewDecisions } from '@redress/schema/sheets/review-decisions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(reviewDecisions);

@concept(reviewDecisions)
export class ReviewDecision extends Row implements RowOf<typeof reviewDecisions> {
  @cell() reviewId!: string;
  @cell() position!: number;
  @cell() decision!: string;
  @cell() departmentId!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() result!: string | null;
}
