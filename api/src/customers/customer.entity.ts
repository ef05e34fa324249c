import { customers } from '@redress/schema/sheets/customers.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(customers);

@concept(customers)
export class Customer extends Row implements RowOf<typeof customers> {
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() shortName!: string | null;
  @cell() isKeyAccount!: boolean;
  @cell() country!: string | null;
  @cell() branch!: string | null;
  @cell() salesPersonId!: string | null;
  @cell() language!: string | null;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
