import { investigationAnswers } from '@redress/schema/sheets/investigation-answers.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(investigationAnswers);

@concept(investigationAnswers)
export class InvestigationAnswer extends Row implements RowOf<typeof investigationAnswers> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() question!: string;
  @cell() answer!: string;
  @cell() answeredOn!: string | null;
  @cell() answeredById!: string | null;
  @cell() note!: string | null;
}
