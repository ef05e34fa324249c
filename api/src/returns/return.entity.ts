import { returns } from '@redress/schema/sheets/returns.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(returns);

@concept(returns)
export class Return extends Row implements RowOf<typeof returns> {
  @cell() number!: string;
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() kind!: string | null;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() requestedOn!: string | null;
  @cell() receivedOn!: string | null;
  @cell() disposition!: string | null;
  @cell() courierNo!: string | null;
  @cell() note!: string | null;
}
