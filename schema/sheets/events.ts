import { sheet } from './sheet.ts';

/**
 * 事件: what happened to complaints and to what is under them, entry by entry: the timeline as a sheet. The system writes an
 * entry when a cell tells of a fact, a step is taken or a clock speaks; facts are entered and corrected in those cells, and
 * people add notes here.
 */
export const events = sheet({
  key: 'events',
  type: 'Event',
  zh: '事件',
  en: 'Events',
  table: 'event',
  label: 'type',
  codes: [],
  frozen: 2,
  order: { column: 'at', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'events' },
  isLog: true,
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'never', search: true, daily: true },
    at: { zh: '记录时间', en: 'Entered', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    type: { zh: '事件类型', en: 'Type', kind: 'choice', list: 'eventType', width: 120, write: 'never', required: true, daily: true },
    fact: { zh: '事实', en: 'Fact', kind: 'choice', list: 'clockEvent', width: 130, write: 'never', computed: true, daily: true },
    happenedOn: { zh: '发生日期', en: 'Happened on', kind: 'date', width: 104, write: 'never', computed: true, daily: true },
    happenedAt: { zh: '发生时刻', en: 'Happened at', kind: 'dateTime', width: 136, write: 'never', computed: true },
    correctedOn: { zh: '更正前日期', en: 'Day before correction', kind: 'date', width: 104, write: 'never', computed: true, daily: true },
    correctedAt: { zh: '更正前时刻', en: 'Moment before correction', kind: 'dateTime', width: 136, write: 'never', computed: true },
    fromState: { zh: '原状态', en: 'Status before', kind: 'choice', list: 'complaintState', width: 96, write: 'never', computed: true, daily: true },
    state: { zh: '新状态', en: 'Status', kind: 'choice', list: 'complaintState', width: 96, write: 'never', computed: true, daily: true },
    milestone: { zh: '里程碑', en: 'Milestone', kind: 'choice', list: 'milestone', width: 110, write: 'never', computed: true, daily: true },
    rule: { zh: '条款', en: 'Rule', kind: 'code', width: 84, write: 'never', computed: true, daily: true },
    dueOn: { zh: '期限', en: 'Due', kind: 'date', width: 104, write: 'never', computed: true, daily: true },
    dueAt: { zh: '期限时刻', en: 'Due at', kind: 'dateTime', width: 136, write: 'never', computed: true },
    stage: { zh: '8D阶段', en: '8D stage', kind: 'choice', list: 'eightDStage', width: 110, write: 'never', computed: true, daily: true },
    answer: { zh: '客户答复', en: 'Customer’s answer', kind: 'choice', list: 'eightDAnswer', width: 96, write: 'never', computed: true, daily: true },
    reason: { zh: '事由', en: 'Reason', kind: 'text', width: 180, write: 'never', computed: true, search: true, daily: true },
    actorId: { zh: '操作人', en: 'By', kind: 'reference', to: 'users', width: 90, write: 'never', computed: true, daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 220, write: 'cell', search: true, daily: true },
    sheet: { zh: '所属表', en: 'Sheet', kind: 'code', width: 120, write: 'never', required: true },
    rowId: { zh: '所属行', en: 'Row', kind: 'code', width: 120, write: 'never', computed: true },
  },
});
