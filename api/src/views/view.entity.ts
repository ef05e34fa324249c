import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { views } from '@redress/schema/sheets/views.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(views);

@concept(views)
export class View extends Row implements RowOf<typeof views> {
  @cell() name!: string;
  @cell() sheet!: string;
  @cell() ownerId!: string | null;
  @cell() sharing!: string;
  @cell() departmentId!: string | null;
  @cell() isDefault!: boolean;
  @cell() columns!: string;
  @cell() frozen!: number | null;
  @cell() folded!: string | null;
  @cell() sort!: string | null;
  @cell() filter!: string | null;
  @cell() search!: string | null;
  @cell() groupBy!: string | null;
  @cell() colours!: string | null;
}
