import { linkedDocuments } from '@redress/schema/sheets/linked-documents.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(linkedDocuments);

@concept(linkedDocuments)
export class LinkedDocument extends Row implements RowOf<typeof linkedDocuments> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() kind!: string;
  @cell() number!: string;
  @cell() revision!: string | null;
  @cell() issuedOn!: string | null;
  @cell() status!: string | null;
  @cell() files!: number | null;
  @cell() note!: string | null;
}
