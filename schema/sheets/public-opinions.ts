import { sheet } from './sheet.ts';

/** 舆情记录: what is said of a complaint in public, watched until it has calmed down (R153). */
export const publicOpinions = sheet({
  key: 'publicOpinions',
  type: 'PublicOpinion',
  zh: '舆情记录',
  en: 'Public opinion',
  table: 'public_opinion',
  label: 'medium',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'publicOpinions' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    observedOn: { zh: '发现日期', en: 'Seen on', kind: 'date', width: 104, required: true, write: 'cell', daily: true, happened: true },
    medium: { zh: '媒体或平台', en: 'Medium', kind: 'text', width: 160, required: true, search: true, write: 'cell', daily: true },
    content: { zh: '内容', en: 'What is said', kind: 'longText', width: 280, required: true, search: true, write: 'cell', daily: true },
    reach: { zh: '传播量', en: 'Reach', kind: 'integer', width: 90, write: 'cell', daily: true, least: 0 },
    measure: { zh: '应对', en: 'What was done', kind: 'longText', width: 220, search: true, write: 'cell', daily: true },
    calmedOn: { zh: '平息日期', en: 'Calmed down', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['observedOn'], happened: true },
    watchedById: { zh: '跟踪人', en: 'Watched by', kind: 'reference', width: 90, to: 'users', write: 'cell', daily: true },
  },
});
