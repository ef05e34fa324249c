import { handlingPlans } from '@redress/schema/sheets/handling-plans.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(handlingPlans);

@concept(handlingPlans)
export class HandlingPlan extends Row implements RowOf<typeof handlingPlans> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() content!: string;
  @cell() basis!: string | null;
  @cell() proposedById!: string | null;
  @cell() proposedAt!: string | null;
  @cell() decision!: string | null;
  @cell() decidedById!: string | null;
  @cell() decidedAt!: string | null;
  @cell() response!: string | null;
  @cell() respondedOn!: string | null;
  @cell() note!: string | null;
}
