import { crisisPlans } from '@redress/schema/sheets/crisis-plans.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(crisisPlans);

@concept(crisisPlans)
export class CrisisPlan extends Row implements RowOf<typeof crisisPlans> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() step!: string;
  @cell() departmentId!: string | null;
  @cell() right!: string | null;
  @cell() offset!: number;
  @cell() unit!: string;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
