import { sheet } from './sheet.ts';

/** 日历特殊日: public holidays, make-up workdays, plant shutdowns, days with shifts of their own. */
export const calendarDays = sheet({
  key: 'calendarDays',
  type: 'CalendarDay',
  zh: '日历特殊日',
  en: 'Calendar days',
  table: 'calendar_day',
  label: 'name',
  codes: [],
  isAdministered: true,
  frozen: 2,
  order: { column: 'day', descending: true },
  // prettier-ignore
  columns: {
    calendarId: { zh: '工作日历', en: 'Calendar', kind: 'reference', to: 'workCalendars', width: 180, write: 'create', required: true, daily: true },
    day: { zh: '日期', en: 'Day', kind: 'date', width: 110, write: 'cell', required: true, daily: true },
    lastDay: { zh: '至', en: 'Last day', kind: 'date', width: 110, write: 'cell', daily: true, aliases: ['结束日期'], notBefore: ['day'] },
    kind: { zh: '类型', en: 'Kind', kind: 'choice', list: 'dayKind', width: 110, write: 'cell', required: true, daily: true },
    name: { zh: '名称', en: 'Name', kind: 'text', width: 150, write: 'cell', required: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 180, write: 'cell', search: true, daily: true },
    shifts: { zh: '班次', en: 'Shifts', kind: 'text', width: 170, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
