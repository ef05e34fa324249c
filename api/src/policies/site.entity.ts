import { sites } from '@redress/schema/sheets/sites.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(sites);

@concept(sites)
export class Site extends Row implements RowOf<typeof sites> {
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() timeZone!: string;
  @cell() yearStartsIn!: number | null;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
