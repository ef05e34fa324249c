import { commitments } from '@redress/schema/sheets/commitments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(commitments);

@concept(commitments)
export class Commitment extends Row implements RowOf<typeof commitments> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() promise!: string;
  @cell() madeById!: string | null;
  @cell() madeOn!: string | null;
  @cell() dueAt!: string;
  @cell() keptOn!: string | null;
  @cell() note!: string | null;
}
