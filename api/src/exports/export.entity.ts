import { exports } from '@redress/schema/sheets/exports.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(exports);

@concept(exports)
export class Export extends Row implements RowOf<typeof exports> {
  @cell() exportedAt!: string;
  @cell() userId!: string;
  @cell() sheet!: string;
  @cell() profile!: string;
  @cell() rowCount!: number;
  @cell() departmentId!: string | null;
  @cell() note!: string | null;
  @cell() fileName!: string;
  @cell() columns!: string;
  @cell() filter!: string | null;
  @cell() search!: string | null;
  @cell() feedId!: string | null;
  @cell() asOf!: string | null;
  @cell() language!: string;
  @cell() timeZone!: string;
  @cell() catalogue!: string;
}
