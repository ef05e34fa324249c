import { customFields } from '@redress/schema/sheets/custom-fields.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(customFields);

@concept(customFields)
export class CustomField extends Row implements RowOf<typeof customFields> {
  @cell() sheet!: string;
  @cell() zh!: string | null;
  @cell() en!: string | null;
  @cell() kind!: string;
  @cell() target!: string | null;
  @cell() groupKey!: string | null;
  @cell() width!: number | null;
  @cell() isRequired!: boolean;
  @cell() position!: number | null;
  @cell() aliases!: string | null;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
