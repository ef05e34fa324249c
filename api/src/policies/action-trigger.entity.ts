import { actionTriggers } from '@redress/schema/sheets/action-triggers.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(actionTriggers);

@concept(actionTriggers)
export class ActionTrigger extends Row implements RowOf<typeof actionTriggers> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() form!: string | null;
  @cell() stage!: string | null;
  @cell() occurrence!: number | null;
  @cell() isBlocking!: boolean;
  @cell() needsFigures!: boolean;
  @cell() departmentId!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
