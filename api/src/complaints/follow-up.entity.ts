import { followUps } from '@redress/schema/sheets/follow-ups.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(followUps);

@concept(followUps)
export class FollowUp extends Row implements RowOf<typeof followUps> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() dueOn!: string | null;
  @cell() purpose!: string | null;
  @cell() departmentId!: string | null;
  @cell() attemptedAt!: string | null;
  @cell() mode!: string | null;
  @cell() byId!: string | null;
  @cell() isReached!: boolean;
  @cell() processScore!: number | null;
  @cell() measuresScore!: number | null;
  @cell() resultScore!: number | null;
  @cell() satisfaction!: string | null;
  @cell() note!: string | null;
  @cell() plan!: string | null;
  @cell() toldOn!: string | null;
  @cell() files!: number | null;
}
