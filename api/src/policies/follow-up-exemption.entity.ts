import { followUpExemptions } from '@redress/schema/sheets/follow-up-exemptions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(followUpExemptions);

@concept(followUpExemptions)
export class FollowUpExemption extends Row implements RowOf<typeof followUpExemptions> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
