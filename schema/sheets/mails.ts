import { sheet } from './sheet.ts';

/** 发出邮件: every mail that was written, to whom, and what became of it. The server writes it; people add notes. */
export const mails = sheet({
  key: 'mails',
  type: 'Mail',
  zh: '发出邮件',
  en: 'Outbox',
  table: 'mail',
  label: 'subject',
  codes: [],
  frozen: 1,
  order: { column: 'queuedAt', descending: true },
  isLog: true,
  // prettier-ignore
  columns: {
    subject: { zh: '主题', en: 'Subject', kind: 'text', width: 320, write: 'never', required: true, search: true, daily: true },
    attachments: { zh: '附件', en: 'Attachments', kind: 'files', width: 72, write: 'never', computed: true, daily: true },
    status: { zh: '发送状态', en: 'Status', kind: 'choice', list: 'mailStatus', width: 110, write: 'never', required: true, follows: true, daily: true },
    recipientId: { zh: '收件人', en: 'To', kind: 'reference', to: 'users', width: 100, write: 'never', daily: true },
    departmentId: { zh: '收件部门', en: 'To department', kind: 'reference', to: 'departments', width: 110, write: 'never', daily: true },
    address: { zh: '邮箱', en: 'Address', kind: 'text', width: 200, write: 'never', search: true, daily: true },
    kind: { zh: '邮件类型', en: 'Kind', kind: 'choice', list: 'mailKind', width: 110, write: 'never', required: true, daily: true },
    complaintId: { zh: '客诉编号', en: 'Complaint No.', kind: 'reference', to: 'complaints', width: 132, write: 'never', daily: true },
    queuedAt: { zh: '写成时间', en: 'Written', kind: 'dateTime', width: 136, write: 'never', required: true, daily: true },
    notBefore: { zh: '最早发送', en: 'Not before', kind: 'dateTime', width: 136, write: 'never' },
    sentAt: { zh: '发出时间', en: 'Sent', kind: 'dateTime', width: 136, write: 'never', follows: true, daily: true },
    attempts: { zh: '尝试次数', en: 'Attempts', kind: 'integer', width: 84, write: 'never', follows: true, daily: true },
    error: { zh: '失败原因', en: 'Error', kind: 'text', width: 220, write: 'never', follows: true, daily: true },
    body: { zh: '正文', en: 'Body', kind: 'longText', width: 360, write: 'never', required: true, search: true, daily: true },
    language: { zh: '语言', en: 'Language', kind: 'choice', list: 'language', width: 80, write: 'never' },
    note: { zh: '备注', en: 'Note', kind: 'longText', width: 200, write: 'cell' },
    byId: { zh: '发起人', en: 'By', kind: 'reference', to: 'users', width: 90, write: 'never' },
  },
});
