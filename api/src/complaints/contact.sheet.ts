import { sheet } from '@redress/schema/sheets/sheet.ts';

/** The complainant's contact as the change engine stores it: a part of the complaint, never a sheet of its own. */
export const complaintContacts = sheet({
  key: 'complaintContacts',
  type: 'ComplaintContact',
  zh: '投诉联系人',
  en: 'Complaint contact',
  table: 'complaint_contact',
  label: 'name',
  codes: [],
  frozen: 0,
  order: { column: 'complaintId' },
  parent: { sheet: 'complaints', via: 'complaintId', as: 'contact' },
  columns: {
    complaintId: {
      zh: '客诉编号',
      en: 'Complaint No.',
      kind: 'reference',
      to: 'complaints',
      write: 'create',
      required: true,
    },
    position: { zh: '行号', en: 'Line', kind: 'integer', write: 'never', required: true },
    name: { zh: '联系人', en: 'Contact', kind: 'text', write: 'cell', personal: true },
    address: { zh: '联系地址', en: 'Contact address', kind: 'text', write: 'cell', personal: true },
    phone: { zh: '联系电话', en: 'Contact phone', kind: 'code', write: 'cell', personal: true },
  },
});
