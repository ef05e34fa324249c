import { responsibilities } from '@redress/schema/sheets/responsibilities.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(responsibilities);

@concept(responsibilities)
export class Responsibility extends Row implements RowOf<typeof responsibilities> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() departmentId!: string;
  @cell() share!: string;
  @cell() reason!: string | null;
  @cell() state!: string;
  @cell() disputeReason!: string | null;
  @cell() decision!: string | null;
  @cell() decidedById!: string | null;
  @cell() decidedAt!: string | null;
}
