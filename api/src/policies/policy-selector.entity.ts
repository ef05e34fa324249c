import { policySelectors } from '@redress/schema/sheets/policy-selectors.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(policySelectors);

@concept(policySelectors)
export class PolicySelector extends Row implements RowOf<typeof policySelectors> {
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() policyCode!: string;
  @cell() appliesWhen!: string | null;
  @cell() priority!: number;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
