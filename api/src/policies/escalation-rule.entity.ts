import { escalationRules } from '@redress/schema/sheets/escalation-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(escalationRules);

@concept(escalationRules)
export class EscalationRule extends Row implements RowOf<typeof escalationRules> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() milestone!: string | null;
  @cell() moment!: string;
  @cell() delay!: number | null;
  @cell() unit!: string | null;
  @cell() departmentId!: string | null;
  @cell() right!: string | null;
  @cell() isAnytime!: boolean;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
