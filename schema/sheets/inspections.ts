import { sheet } from './sheet.ts';

/** 职能部门抽检: what a regulator took, where, and who tests it (R158). */
export const inspections = sheet({
  key: 'inspections',
  type: 'Inspection',
  zh: '职能部门抽检',
  en: 'Inspections by regulators',
  table: 'inspection',
  label: 'body',
  codes: [],
  frozen: 2,
  order: { column: 'complaintId', descending: true },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'inspections' },
  // prettier-ignore
  columns: {
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', width: 132, write: 'create', to: 'complaints', required: true, daily: true },
    position: { zh: '行号', en: 'Line', kind: 'integer', unsummed: true, width: 60, write: 'never', required: true, daily: true },
    body: { zh: '抽检部门', en: 'Body', kind: 'text', width: 180, required: true, search: true, write: 'cell', daily: true },
    place: { zh: '抽检地点', en: 'Place', kind: 'text', width: 180, search: true, write: 'cell', daily: true },
    productName: { zh: '规格名称', en: 'Name/spec', kind: 'text', width: 180, search: true, write: 'cell', daily: true },
    producedOn: { zh: '生产日期', en: 'Produced', kind: 'date', width: 104, write: 'cell', daily: true, happened: true },
    batchNo: { zh: '生产批号', en: 'Batch/lot', kind: 'code', width: 120, search: true, write: 'cell', daily: true },
    sampledOn: { zh: '抽检日期', en: 'Sampled', kind: 'date', width: 104, write: 'cell', daily: true, notBefore: ['producedOn'], happened: true },
    testedBy: { zh: '检测部门', en: 'Tested by', kind: 'text', width: 160, search: true, write: 'cell', daily: true },
    result: { zh: '结果', en: 'Result', kind: 'text', width: 160, search: true, write: 'cell', daily: true },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, search: true, write: 'cell', daily: true },
  },
});
