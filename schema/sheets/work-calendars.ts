import { sheet } from './sheet.ts';

/** 工作日历: the ordinary week of a site; what differs from it stands in `calendarDays`. Shifts read `08:00-12:00 13:00-17:30`. */
export const workCalendars = sheet({
  key: 'workCalendars',
  type: 'WorkCalendar',
  zh: '工作日历',
  en: 'Work calendars',
  table: 'work_calendar',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['code', 'nameEn'],
  isAdministered: true,
  frozen: 2,
  order: { column: 'code' },
  // prettier-ignore
  columns: {
    code: { zh: '日历代码', en: 'Code', kind: 'code', width: 110, write: 'create', required: true, unique: true, search: true, daily: true },
    name: { zh: '日历名称', en: 'Name', kind: 'text', width: 200, write: 'cell', required: true, unique: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 200, write: 'cell', search: true, daily: true },
    siteId: { zh: '厂区', en: 'Site', kind: 'reference', to: 'sites', width: 120, write: 'cell', required: true, daily: true },
    monday: { zh: '周一班次', en: 'Monday', kind: 'text', width: 170, write: 'cell', daily: true },
    tuesday: { zh: '周二班次', en: 'Tuesday', kind: 'text', width: 170, write: 'cell', daily: true },
    wednesday: { zh: '周三班次', en: 'Wednesday', kind: 'text', width: 170, write: 'cell', daily: true },
    thursday: { zh: '周四班次', en: 'Thursday', kind: 'text', width: 170, write: 'cell', daily: true },
    friday: { zh: '周五班次', en: 'Friday', kind: 'text', width: 170, write: 'cell', daily: true },
    saturday: { zh: '周六班次', en: 'Saturday', kind: 'text', width: 170, write: 'cell', daily: true },
    sunday: { zh: '周日班次', en: 'Sunday', kind: 'text', width: 170, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
