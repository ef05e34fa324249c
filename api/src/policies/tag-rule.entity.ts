import { tagRules } from '@redress/schema/sheets/tag-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(tagRules);

@concept(tagRules)
export class TagRule extends Row implements RowOf<typeof tagRules> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() tag!: string;
  @cell() least!: number | null;
  @cell() alikeBy!: string | null;
  @cell() days!: number | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
