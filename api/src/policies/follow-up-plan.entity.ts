import { followUpPlans } from '@redress/schema/sheets/follow-up-plans.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(followUpPlans);

@concept(followUpPlans)
export class FollowUpPlan extends Row implements RowOf<typeof followUpPlans> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() event!: string;
  @cell() offset!: number;
  @cell() unit!: string;
  @cell() mode!: string | null;
  @cell() departmentId!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
