import { externalResolutions } from '@redress/schema/sheets/external-resolutions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(externalResolutions);

@concept(externalResolutions)
export class ExternalResolution extends Row implements RowOf<typeof externalResolutions> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() kind!: string;
  @cell() body!: string;
  @cell() caseNo!: string | null;
  @cell() filedOn!: string | null;
  @cell() decidedOn!: string | null;
  @cell() outcome!: string | null;
  @cell() cost!: string | null;
  @cell() currency!: string | null;
}
