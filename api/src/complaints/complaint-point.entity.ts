import { complaintPoints } from '@redress/schema/sheets/complaint-points.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(complaintPoints);

@concept(complaintPoints)
export class ComplaintPoint extends Row implements RowOf<typeof complaintPoints> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() text!: string;
  @cell() answer!: string | null;
  @cell() answeredOn!: string | null;
  @cell() answeredById!: string | null;
}
