import { sheet } from './sheet.ts';

/** 措施轮次: an ineffective action starts a new round (R90, §4.6). */
export const actionRounds = sheet({
  key: 'actionRounds',
  type: 'ActionRound',
  zh: '措施轮次',
  en: 'Action rounds',
  table: 'action_round',
  label: 'position',
  codes: [],
  frozen: 2,
  order: { column: 'correctiveActionId', descending: true },
  parent: { sheet: 'correctiveActions', via: 'correctiveActionId', as: 'rounds' },
  // prettier-ignore
  columns: {
    correctiveActionId: { zh: '措施编号', en: 'Action No.', kind: 'reference', width: 132, write: 'create', to: 'correctiveActions', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    action: { zh: '措施', en: 'Action', kind: 'longText', width: 260, write: 'cell', search: true, daily: true },
    ownerId: { zh: '责任人', en: 'Owner', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    dueOn: { zh: '预计完成日期', en: 'Due', kind: 'date', width: 108, write: 'cell', daily: true },
    doneOn: { zh: '实施日期', en: 'Done', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    baseline: { zh: '改善前', en: 'Before', kind: 'text', width: 110, write: 'cell', daily: true },
    result: { zh: '改善后', en: 'After', kind: 'text', width: 110, write: 'cell', daily: true },
    effectiveness: { zh: '验证结果', en: 'Result', kind: 'choice', width: 96, write: 'cell', list: 'effectiveness', daily: true },
    verifierId: { zh: '验证人', en: 'Verifier', kind: 'reference', width: 90, write: 'cell', to: 'users', daily: true },
    verifiedOn: { zh: '验证日期', en: 'Verified', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['doneOn'], happened: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell', search: true, daily: true },
    files: { zh: '附件', en: 'Files', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
  },
});
