import { siteVisits } from '@redress/schema/sheets/site-visits.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(siteVisits);

@concept(siteVisits)
export class SiteVisit extends Row implements RowOf<typeof siteVisits> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() visitedOn!: string;
  @cell() visitorId!: string | null;
  @cell() findings!: string | null;
  @cell() agreed!: string | null;
  @cell() cost!: string | null;
  @cell() note!: string | null;
}
