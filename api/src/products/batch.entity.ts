import { batches } from '@redress/schema/sheets/batches.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(batches);

@concept(batches)
export class Batch extends Row implements RowOf<typeof batches> {
  @cell() batchNo!: string;
  @cell() productId!: string;
  @cell() producedOn!: string | null;
  @cell() departmentId!: string | null;
  @cell() productionLine!: string | null;
  @cell() quantity!: string | null;
  @cell() note!: string | null;
}
