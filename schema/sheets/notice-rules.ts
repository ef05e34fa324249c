import { sheet } from './sheet.ts';

/** 通知规则: who is told by mail of what happens to a complaint, whatever its policy adds by its routing and its ladder of escalation. */
export const noticeRules = sheet({
  key: 'noticeRules',
  type: 'NoticeRule',
  zh: '通知规则',
  en: 'Notices',
  table: 'notice_rule',
  label: 'name',
  labelEn: 'nameEn',
  codes: ['nameEn'],
  isAdministered: true,
  frozen: 1,
  order: { column: 'position' },
  // prettier-ignore
  columns: {
    name: { zh: '规则名称', en: 'Name', kind: 'text', width: 240, write: 'cell', required: true, unique: true, search: true, daily: true },
    nameEn: { zh: '英文名称', en: 'English name', kind: 'text', width: 240, write: 'cell', search: true, daily: true },
    event: { zh: '触发事件', en: 'Event', kind: 'choice', list: 'noticeEvent', width: 120, write: 'cell', required: true, daily: true },
    policyCode: { zh: '规程代码', en: 'Policy code', kind: 'code', width: 150, write: 'cell', daily: true },
    milestone: { zh: '里程碑', en: 'Milestone', kind: 'choice', list: 'milestone', width: 120, write: 'cell', daily: true },
    appliesWhen: { zh: '适用条件', en: 'Applies when', kind: 'longText', width: 220, write: 'cell', daily: true },
    recipients: { zh: '收件人', en: 'Recipients', kind: 'longText', width: 300, write: 'cell', required: true, daily: true },
    isAnytime: { zh: '不限工作时间', en: 'At any hour', kind: 'flag', width: 96, write: 'cell', daily: true },
    isActive: { zh: '启用', en: 'Active', kind: 'flag', width: 72, write: 'cell', initial: true, daily: true },
    position: { zh: '顺序', en: 'Order', kind: 'integer', unsummed: true, width: 64, write: 'cell', daily: true },
    source: { zh: '依据原文', en: 'Source text', kind: 'longText', width: 300, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 240, write: 'cell', daily: true },
  },
});
