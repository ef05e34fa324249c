import { closeReasons } from '@redress/schema/sheets/close-reasons.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(closeReasons);

@concept(closeReasons)
export class CloseReason extends Row implements RowOf<typeof closeReasons> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() attempts!: number | null;
  @cell() months!: number | null;
  @cell() since!: string | null;
  @cell() approvers!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
