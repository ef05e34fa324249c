import { returnLines } from '@redress/schema/sheets/return-lines.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(returnLines);

@concept(returnLines)
export class ReturnLine extends Row implements RowOf<typeof returnLines> {
  @cell() returnId!: string;
  @cell() requestedOn!: string | null;
  @cell() position!: number;
  @cell() productId!: string | null;
  @cell() productName!: string | null;
  @cell() batchNo!: string | null;
  @cell() orderNo!: string | null;
  @cell() orderedOn!: string | null;
  @cell() unit!: string | null;
  @cell() quantity!: string | null;
  @cell() unitPrice!: string | null;
  @cell() amount!: string | null;
  @cell() isPackagingIntact!: boolean;
  @cell() reason!: string | null;
  @cell() receivedQuantity!: string | null;
  @cell() passedQuantity!: string | null;
  @cell() rejectedQuantity!: string | null;
  @cell() refusedQuantity!: string | null;
  @cell() refusalReason!: string | null;
  @cell() disposition!: string | null;
  @cell() inspectorId!: string | null;
  @cell() inspectedOn!: string | null;
  @cell() files!: number | null;
}
