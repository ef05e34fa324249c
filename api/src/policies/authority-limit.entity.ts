import { authorityLimits } from '@redress/schema/sheets/authority-limits.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(authorityLimits);

@concept(authorityLimits)
export class AuthorityLimit extends Row implements RowOf<typeof authorityLimits> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() remedy!: string | null;
  @cell() unit!: string;
  @cell() goodsUnit!: string | null;
  @cell() currency!: string | null;
  @cell() most!: string | null;
  @cell() approvers!: string;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
