import { correctiveActions } from '@redress/schema/sheets/corrective-actions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(correctiveActions);

@concept(correctiveActions)
export class CorrectiveAction extends Row implements RowOf<typeof correctiveActions> {
  @cell() number!: string;
  @cell() complaintId!: string | null;
  @cell() position!: number | null;
  @cell() kind!: string | null;
  @cell() action!: string | null;
  @cell() preventive!: string | null;
  @cell() departmentId!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() verifierId!: string | null;
  @cell() verifiedOn!: string | null;
  @cell() effectiveness!: string | null;
  @cell() note!: string | null;
  @cell() files!: number | null;
}
