import { inspections } from '@redress/schema/sheets/inspections.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(inspections);

@concept(inspections)
export class Inspection extends Row implements RowOf<typeof inspections> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() body!: string;
  @cell() place!: string | null;
  @cell() productName!: string | null;
  @cell() producedOn!: string | null;
  @cell() batchNo!: string | null;
  @cell() sampledOn!: string | null;
  @cell() testedBy!: string | null;
  @cell() result!: string | null;
  @cell() note!: string | null;
}
