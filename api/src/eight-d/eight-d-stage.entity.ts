import { eightDStages } from '@redress/schema/sheets/eight-d-stages.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDStages);

@concept(eightDStages)
export class EightDStage extends Row implements RowOf<typeof eightDStages> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() stage!: string;
  @cell() language!: string;
  @cell() submittedAt!: string;
  @cell() submittedById!: string | null;
  @cell() answer!: string | null;
  @cell() answeredOn!: string | null;
  @cell() answeredBy!: string | null;
  @cell() reason!: string | null;
  @cell() note!: string | null;
}
