import { containments } from '@redress/schema/sheets/containments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(containments);

@concept(containments)
export class Containment extends Row implements RowOf<typeof containments> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() place!: string | null;
  @cell() suspectQuantity!: string | null;
  @cell() checkedQuantity!: string | null;
  @cell() defectiveQuantity!: string | null;
  @cell() action!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() note!: string | null;
  @cell() files!: number | null;
}
