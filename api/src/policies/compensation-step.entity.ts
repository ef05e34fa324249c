import { compensationSteps } from '@redress/schema/sheets/compensation-steps.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(compensationSteps);

@concept(compensationSteps)
export class CompensationStep extends Row implements RowOf<typeof compensationSteps> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() remedy!: string;
  @cell() unit!: string | null;
  @cell() least!: string | null;
  @cell() most!: string | null;
  @cell() currency!: string | null;
  @cell() approvers!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
