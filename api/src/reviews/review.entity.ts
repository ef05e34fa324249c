import { reviews } from '@redress/schema/sheets/reviews.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(reviews);

@concept(reviews)
export class Review extends Row implements RowOf<typeof reviews> {
  @cell() month!: string;
  @cell() heldOn!: string | null;
  @cell() chairId!: string | null;
  @cell() attendees!: string | null;
  @cell() toldAt!: string | null;
  @cell() minutes!: string | null;
}
