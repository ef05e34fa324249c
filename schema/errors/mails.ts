/** What can be wrong with messages and with who gets them. */
export const mailErrors = {
  MAIL_SENT: { zh: '邮件已经发出,不能撤回', en: 'The mail has gone out and cannot be taken back' },
  NOBODY_TO_CHASE: {
    zh: '所选客诉没有责任部门或都已结案,没有可催办的',
    en: 'None of these complaints is open and has a responsible department',
  },
  RECIPIENT_UNKNOWN: {
    zh: '收件人写法无效:可用 salesPersonId 等人员或部门列、department:代码、role:角色@部门、user:账号、邮箱,用逗号分隔',
    en: 'Recipients are columns such as salesPersonId, department:CODE, role:ROLE@DEPARTMENT, user:ACCOUNT or addresses, with commas between',
  },
} as const;
