import { recoveries } from '@redress/schema/sheets/recoveries.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(recoveries);

@concept(recoveries)
export class Recovery extends Row implements RowOf<typeof recoveries> {
  @cell() claimId!: string;
  @cell() position!: number;
  @cell() party!: string;
  @cell() amount!: string;
  @cell() currency!: string | null;
  @cell() agreedOn!: string | null;
  @cell() receivedAmount!: string | null;
  @cell() receivedOn!: string | null;
  @cell() note!: string | null;
}
