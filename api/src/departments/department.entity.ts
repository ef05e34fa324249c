import { departments } from '@redress/schema/sheets/departments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(departments);

@concept(departments)
export class Department extends Row implements RowOf<typeof departments> {
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() email!: string | null;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
