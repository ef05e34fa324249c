import { severityFloors } from '@redress/schema/sheets/severity-floors.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(severityFloors);

@concept(severityFloors)
export class SeverityFloor extends Row implements RowOf<typeof severityFloors> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() severity!: string;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
