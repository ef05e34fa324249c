import { policyCategories } from '@redress/schema/sheets/policy-categories.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(policyCategories);

@concept(policyCategories)
export class PolicyCategory extends Row implements RowOf<typeof policyCategories> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() category!: string | null;
  @cell() parentCode!: string | null;
  @cell() severity!: string | null;
  @cell() evidence!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
