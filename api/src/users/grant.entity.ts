import { grants } from '@redress/schema/sheets/grants.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(grants);

@concept(grants)
export class Grant extends Row implements RowOf<typeof grants> {
  @cell() right!: string;
  @cell() role!: string | null;
  @cell() departmentId!: string | null;
  @cell() userId!: string | null;
  @cell() note!: string | null;
}
