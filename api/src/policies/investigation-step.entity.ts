import { investigationSteps } from '@redress/schema/sheets/investigation-steps.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(investigationSteps);

@concept(investigationSteps)
export class InvestigationStep extends Row implements RowOf<typeof investigationSteps> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() question!: string;
  @cell() answer!: string;
  @cell() answerEn!: string | null;
  @cell() leadsTo!: string | null;
  @cell() advice!: string | null;
  @cell() adviceEn!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
