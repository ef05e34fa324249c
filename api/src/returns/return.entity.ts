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
  @cell() state!: string;
  @cell() reason!: string | null;
  @cell() orderedOn!: string | null;
  @cell() hasBatchStock!: boolean;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() requestedOn!: string | null;
  @cell() receivedOn!: string | null;
  @cell() disposition!: string | null;
  @cell() courierNo!: string | null;
  @cell() orderNo!: string | null;
  @cell() orderedById!: string | null;
  @cell() replacementNo!: string | null;
  @cell() replacedOn!: string | null;
  @cell() customerToldOn!: string | null;
  @cell() overrideReason!: string | null;
  @cell() submittedAt!: string | null;
  @cell() submittedById!: string | null;
  @cell() note!: string | null;
  @cell() files!: number | null;
}
