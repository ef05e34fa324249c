import { complaintLines } from '@redress/schema/sheets/complaint-lines.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(complaintLines);

@concept(complaintLines)
export class ComplaintLine extends Row implements RowOf<typeof complaintLines> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() receivedAt!: string | null;
  @cell() customerId!: string | null;
  @cell() state!: string | null;
  @cell() category!: string | null;
  @cell() severity!: string | null;
  @cell() description!: string | null;
  @cell() productId!: string | null;
  @cell() productName!: string | null;
  @cell() batchNo!: string | null;
  @cell() producedOn!: string | null;
  @cell() productionLine!: string | null;
  @cell() orderNo!: string | null;
  @cell() orderQuantity!: string | null;
  @cell() shippedQuantity!: string | null;
  @cell() unit!: string | null;
  @cell() shippedOn!: string | null;
  @cell() defectiveQuantity!: string | null;
  @cell() defectRate!: string | null;
  @cell() defectItem!: string | null;
}
