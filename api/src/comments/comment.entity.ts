import { comments } from '@redress/schema/sheets/comments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(comments);

@concept(comments)
export class Comment extends Row implements RowOf<typeof comments> {
  @cell() text!: string;
  @cell() authorId!: string;
  @cell() writtenAt!: string;
  @cell() mentions!: string | null;
  @cell() isResolved!: boolean;
  @cell() sheet!: string;
  @cell() columnKey!: string | null;
  @cell() rowId!: string;
}
