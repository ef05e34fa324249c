import { clockPauses } from '@redress/schema/sheets/clock-pauses.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(clockPauses);

@concept(clockPauses)
export class ClockPause extends Row implements RowOf<typeof clockPauses> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() pausedAt!: string;
  @cell() resumedAt!: string | null;
  @cell() reason!: string;
  @cell() customerToldAt!: string;
  @cell() enteredAt!: string | null;
  @cell() note!: string | null;
}
