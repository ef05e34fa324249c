import { contacts } from '@redress/schema/sheets/contacts.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(contacts);

@concept(contacts)
export class Contact extends Row implements RowOf<typeof contacts> {
  @cell() customerId!: string;
  @cell() name!: string;
  @cell() position!: string | null;
  @cell() phone!: string | null;
  @cell() email!: string | null;
  @cell() isDoNotContact!: boolean;
  @cell() note!: string | null;
}
