import { batchBalances } from '@redress/schema/sheets/batch-balances.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(batchBalances);

@concept(batchBalances)
export class BatchBalance extends Row implements RowOf<typeof batchBalances> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() batchNo!: string;
  @cell() produced!: string;
  @cell() shipped!: string | null;
  @cell() inStock!: string | null;
  @cell() inProcess!: string | null;
  @cell() scrapped!: string | null;
  @cell() difference!: string | null;
  @cell() note!: string | null;
}
