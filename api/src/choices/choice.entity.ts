import { choices } from '@redress/schema/sheets/choices.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(choices);

@concept(choices)
export class Choice extends Row implements RowOf<typeof choices> {
  @cell() list!: string;
  @cell() code!: string;
  @cell() zh!: string;
  @cell() en!: string;
  @cell() aliases!: string | null;
  @cell() initials!: string | null;
  @cell() position!: number | null;
  @cell() isActive!: boolean;
}
