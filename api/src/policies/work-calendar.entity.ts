import { workCalendars } from '@redress/schema/sheets/work-calendars.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(workCalendars);

@concept(workCalendars)
export class WorkCalendar extends Row implements RowOf<typeof workCalendars> {
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() siteId!: string;
  @cell() monday!: string | null;
  @cell() tuesday!: string | null;
  @cell() wednesday!: string | null;
  @cell() thursday!: string | null;
  @cell() friday!: string | null;
  @cell() saturday!: string | null;
  @cell() sunday!: string | null;
  @cell() note!: string | null;
}
