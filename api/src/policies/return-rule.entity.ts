import { returnRules } from '@redress/schema/sheets/return-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(returnRules);

@concept(returnRules)
export class ReturnRule extends Row implements RowOf<typeof returnRules> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() olderThanMonths!: number | null;
  @cell() fewerThan!: string | null;
  @cell() unit!: string | null;
  @cell() onlyWithoutStock!: boolean;
  @cell() isOverridable!: boolean;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
