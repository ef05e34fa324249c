import { noticeRules } from '@redress/schema/sheets/notice-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(noticeRules);

@concept(noticeRules)
export class NoticeRule extends Row implements RowOf<typeof noticeRules> {
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() event!: string;
  @cell() policyCode!: string | null;
  @cell() milestone!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() recipients!: string;
  @cell() isAnytime!: boolean;
  @cell() isActive!: boolean;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
