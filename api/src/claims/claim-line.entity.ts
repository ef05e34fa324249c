import { claimLines } from '@redress/schema/sheets/claim-lines.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(claimLines);

@concept(claimLines)
export class ClaimLine extends Row implements RowOf<typeof claimLines> {
  @cell() claimId!: string;
  @cell() position!: number;
  @cell() productId!: string | null;
  @cell() productName!: string | null;
  @cell() batchNo!: string | null;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() unitPrice!: string | null;
  @cell() amount!: string | null;
  @cell() note!: string | null;
}
