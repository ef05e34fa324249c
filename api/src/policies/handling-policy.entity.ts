import { handlingPolicies } from '@redress/schema/sheets/handling-policies.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(handlingPolicies);

@concept(handlingPolicies)
export class HandlingPolicy extends Row implements RowOf<typeof handlingPolicies> {
  @cell() label!: string;
  @cell() code!: string;
  @cell() edition!: number;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() status!: string;
  @cell() effectiveFrom!: string | null;
  @cell() effectiveTo!: string | null;
  @cell() calendarId!: string;
  @cell() isOverlay!: boolean;
  @cell() overlayId!: string | null;
  @cell() preference!: string;
  @cell() thanks!: string | null;
  @cell() thanksEn!: string | null;
  @cell() draftedById!: string | null;
  @cell() note!: string | null;
}
