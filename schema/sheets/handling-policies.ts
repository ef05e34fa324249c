import { sheet } from './sheet.ts';

/** 处理规程: the procedure a complaint follows, version by version; one that is in force never changes. */
export const handlingPolicies = sheet({
  key: 'handlingPolicies',
  type: 'HandlingPolicy',
  zh: '处理规程',
  en: 'Handling policies',
  table: 'handling_policy',
  label: 'label',
  codes: ['code', 'name', 'nameEn'],
  frozen: 1,
  order: { column: 'label' },
  // prettier-ignore
  columns: {
    label: { zh: '规程版本', en: 'Policy version', kind: 'code', width: 170, write: 'never', follows: true, required: true, unique: true, search: true, daily: true },
    code: { zh: '规程代码', en: 'Code', kind: 'code', width: 150, write: 'create', required: true, search: true, daily: true },
    edition: { zh: '版次', en: 'Edition', kind: 'integer', unsummed: true, width: 64, write: 'create', required: true, daily: true },
    name: { zh: '规程名称', en: 'Name', kind: 'text', width: 220, write: 'cell', required: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 220, write: 'cell', search: true, daily: true },
    status: { zh: '规程状态', en: 'Status', kind: 'state', list: 'policyStatus', width: 90, write: 'verb:activate', required: true, initial: 'DRAFT', daily: true },
    effectiveFrom: { zh: '生效日期', en: 'Effective from', kind: 'date', width: 110, write: 'cell', daily: true },
    effectiveTo: { zh: '失效日期', en: 'Effective to', kind: 'date', width: 110, write: 'cell', daily: true, notBefore: ['effectiveFrom'] },
    calendarId: { zh: '工作日历', en: 'Calendar', kind: 'reference', to: 'workCalendars', width: 180, write: 'cell', required: true, daily: true },
    isOverlay: { zh: '仅供叠加', en: 'Overlay only', kind: 'flag', width: 84, write: 'create', daily: true },
    overlayId: { zh: '叠加规程', en: 'Overlay', kind: 'reference', to: 'handlingPolicies', width: 160, write: 'cell', daily: true },
    preference: { zh: '多条适用时', en: 'Where several apply', kind: 'choice', list: 'clockPreference', width: 120, write: 'cell', required: true, initial: 'MOST_SPECIFIC', daily: true },
    thanks: { zh: '受理致谢语', en: 'Words of thanks', kind: 'longText', width: 280, write: 'cell', daily: true },
    thanksEn: { zh: '英文致谢语', en: 'English words of thanks', kind: 'longText', width: 280, write: 'cell', daily: true },
    draftedById: { zh: '起草人', en: 'Drafted by', kind: 'reference', to: 'users', width: 90, write: 'never', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 280, write: 'cell', daily: true },
  },
});
