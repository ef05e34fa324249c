import { publicOpinions } from '@redress/schema/sheets/public-opinions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(publicOpinions);

@concept(publicOpinions)
export class PublicOpinion extends Row implements RowOf<typeof publicOpinions> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() observedOn!: string;
  @cell() medium!: string;
  @cell() content!: string;
  @cell() reach!: number | null;
  @cell() measure!: string | null;
  @cell() calmedOn!: string | null;
  @cell() watchedById!: string | null;
}
