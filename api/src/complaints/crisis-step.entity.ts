import { crisisSteps } from '@redress/schema/sheets/crisis-steps.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(crisisSteps);

@concept(crisisSteps)
export class CrisisStep extends Row implements RowOf<typeof crisisSteps> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() step!: string;
  @cell() departmentId!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() note!: string | null;
}
