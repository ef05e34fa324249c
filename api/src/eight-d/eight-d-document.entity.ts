import { eightDDocuments } from '@redress/schema/sheets/eight-d-documents.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDDocuments);

@concept(eightDDocuments)
export class EightDDocument extends Row implements RowOf<typeof eightDDocuments> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() kind!: string;
  @cell() number!: string | null;
  @cell() revision!: string | null;
  @cell() change!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() note!: string | null;
}
