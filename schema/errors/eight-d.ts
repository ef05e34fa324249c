/** What can be wrong with an 8D report. */
export const eightDErrors = {
  SHARE_RANGE: { zh: '占比应在 0% 到 100% 之间', en: 'A share is between 0 % and 100 %' },
  SHARES_TOO_MUCH: {
    zh: '同一分支的占比合计为 {sum}%,不能超过 100%',
    en: 'The shares of this branch come to {sum} %, more than 100 %',
  },
  SIGNED_BY_AUTHOR: { zh: '编制人不能批准自己的报告', en: 'Who prepared it cannot approve it' },
  STAGE_PENDING: {
    zh: '该阶段已提交,正等待客户答复',
    en: 'This stage has been submitted and waits for the customer’s answer',
  },
  STAGE_ANSWERED: {
    zh: '客户已答复该次提交;请再次提交该阶段',
    en: 'The customer has answered this submission; submit the stage anew',
  },
  SHARES_SUBMITTED: {
    zh: '占比已提交给客户,退回后才能修改',
    en: 'The shares have been submitted to the customer; they change when he has sent them back',
  },
  STAGE_INCOMPLETE: { zh: '提交前还缺:{lacks}', en: 'Before it can be submitted it still needs: {lacks}' },
  TRANSLATION_MISSING: { zh: '该语言还缺内容:{columns}', en: 'In this language there is no: {columns}' },
} as const;
