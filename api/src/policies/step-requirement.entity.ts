import { stepRequirements } from '@redress/schema/sheets/step-requirements.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(stepRequirements);

@concept(stepRequirements)
export class StepRequirement extends Row implements RowOf<typeof stepRequirements> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() step!: string;
  @cell() requires!: string;
  @cell() fields!: string | null;
  @cell() amount!: number | null;
  @cell() months!: number | null;
  @cell() right!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
