import { severityLevels } from '@redress/schema/sheets/severity-levels.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(severityLevels);

@concept(severityLevels)
export class SeverityLevel extends Row implements RowOf<typeof severityLevels> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() severity!: string;
  @cell() rank!: number;
  @cell() examples!: string | null;
  @cell() examplesEn!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
