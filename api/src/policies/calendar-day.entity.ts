import { calendarDays } from '@redress/schema/sheets/calendar-days.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(calendarDays);

@concept(calendarDays)
export class CalendarDay extends Row implements RowOf<typeof calendarDays> {
  @cell() calendarId!: string;
  @cell() day!: string;
  @cell() lastDay!: string | null;
  @cell() kind!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() shifts!: string | null;
  @cell() note!: string | null;
}
