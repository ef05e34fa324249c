import type { EntriesOf } from './entry.ts';

/** What policies, their clocks and the calendars are written in (R32, R50–R76). */
// prettier-ignore
export const choicesOfProcedure: EntriesOf<
  'tier' | 'milestone' | 'clockEvent' | 'clockUnit' | 'countFrom' | 'clockExtension' | 'clockPreference' | 'audience' |
  'policyStatus' | 'dayKind' | 'escalationMoment' | 'occasion'
> = {
  tier: [
    ['COMPANY', '一般投诉', 'Company', ['公司级', '公司级投诉']],
    ['GROUP', '集团投诉', 'Group', ['集团级', '集团级投诉']],
  ],
  milestone: [
    ['NOTIFY', '通知相关人员', 'Tell colleagues'],
    ['CONTAIN', '应急措施', 'Containment', ['遏制', '围堵']],
    ['FIRST_ANSWER', '首次答复', 'First answer'],
    ['PLAN', '处理方案', 'Plan'],
    ['CONFIRM', '确认属实', 'Confirmation of the defect'],
    ['INTERIM', '临时对策', 'Interim measures', ['3D', 'D3']],
    ['PERMANENT', '永久对策', 'Permanent measures', ['D5', 'D6']],
    ['FULL_REPLY', '完整回复', 'Full reply', ['8D']],
    ['FEEDBACK', '进展反馈', 'Feedback'],
    ['PROGRESS', '定期进展', 'Progress updates'],
    ['PROMISED_FEEDBACK', '承诺反馈', 'Promised feedback'],
    ['ESCALATION', '上报', 'Escalation'],
    ['VALIDITY', '有效性判定', 'Validity'],
    ['EXPERT_REPLY', '专家意见答复', 'Reply per expert panel'],
    ['REVIEW', '审核', 'Review'],
    ['FOLLOW_UP', '回访', 'Follow-up'],
    ['ABNORMAL_DECISION', '非正常关闭判定', 'Abnormal closing decided'],
    ['CLOSE', '结案', 'Closing', ['关闭']],
  ],
  clockEvent: [
    ['RECEIVED', '接到投诉', 'receipt of the complaint'],
    ['REGISTERED', '立案', 'registration'],
    ['ACCEPTED', '受理', 'acceptance'],
    ['CONFIRMED', '核实', 'verification'],
    ['NOTIFIED', '通知相关人员', 'telling colleagues'],
    ['MEASURE_TAKEN', '采取措施', 'measure taken'],
    ['CUSTOMER_INFORMED', '告知客户', 'customer told'],
    ['FIRST_ANSWERED', '首次答复', 'first answer'],
    ['PLAN_PROPOSED', '提出处理方案', 'plan proposed'],
    ['INTERIM_REPLIED', '回复临时对策', 'interim measures replied'],
    ['PERMANENT_REPLIED', '回复永久对策', 'permanent measures replied'],
    ['PROGRESS_REPORTED', '反馈进展', 'progress reported'],
    ['ESCALATED', '上报', 'escalation'],
    ['VALIDITY_DETERMINED', '判定有效性', 'validity determined'],
    ['REPLIED', '回复客户', 'reply to the customer'],
    ['CLOSE_REQUESTED', '申请关闭', 'closing requested'],
    ['FOLLOWED_UP', '完成回访', 'follow-up'],
    ['ABNORMAL_REQUESTED', '申请非正常关闭', 'abnormal closing requested'],
    ['ABNORMAL_DECIDED', '判定非正常关闭', 'abnormal closing decided'],
    ['INSTALLED', '施工完成', 'installation'],
    ['FEEDBACK_PROMISED', '承诺反馈的时刻', 'the moment promised for feedback'],
    ['CLOSED', '结案', 'closing'],
  ],
  clockUnit: [
    ['MIN', '分钟', 'Minutes'],
    ['HOUR', '小时', 'Hours'],
    ['WORK_HOUR', '工作小时', 'Working hours'],
    ['DAY', '天', 'Days', ['自然日', '日历日']],
    ['WORK_DAY', '工作日', 'Working days'],
    ['WORK_WEEK', '工作周', 'Working weeks'],
    ['MONTH', '月', 'Months', ['个月']],
  ],
  countFrom: [
    ['MOMENT', '事件时刻', 'The moment itself'],
    ['NEXT_WORKING', '下一个工作时刻', 'The next working moment'],
  ],
  clockExtension: [
    ['NONE', '不可延期', 'None'],
    ['REPLY', '新期限', 'Extended to'],
    ['CONTAINMENT', '围堵新期限', 'Containment extended to'],
  ],
  clockPreference: [
    ['MOST_SPECIFIC', '条件最具体的', 'The most specific'],
    ['STRICTEST', '最严的', 'The strictest'],
  ],
  audience: [
    ['CUSTOMER', '客户', 'Customer'],
    ['INTERNAL', '内部', 'Internal'],
  ],
  escalationMoment: [
    ['WARNING', '预警时', 'When it warns'],
    ['BREACH', '超期时', 'When it is missed'],
  ],
  occasion: [
    ['RESPONSIBLE', '责任部门', 'Responsible department'],
    ['RECEIVED', '接到客诉', 'Complaint received'],
    ['SEVERITY_RAISED', '等级上调', 'Severity raised'],
    ['CLAIM_SUBMITTED', '提交索赔', 'Claim submitted'],
    ['CLAIM_DECIDED', '裁定索赔', 'Claim decided'],
    ['RETURN_SUBMITTED', '提交退货', 'Return submitted'],
    ['RETURN_ORDERED', '开退货单', 'Return order issued'],
    ['CLOSED', '客诉结案', 'Complaint closed'],
  ],
  policyStatus: [
    ['DRAFT', '草稿', 'Draft'],
    ['ACTIVE', '启用中', 'In force', ['已启用']],
    ['RETIRED', '已停用', 'Retired', ['停用']],
  ],
  dayKind: [
    ['HOLIDAY', '节假日', 'Public holiday', ['法定节假日', '放假']],
    ['MAKEUP_WORKDAY', '调休上班', 'Make-up workday', ['补班', '调休补班']],
    ['SHUTDOWN', '工厂停产', 'Plant shutdown', ['停产', '厂休']],
    ['CUSTOM', '自定义班次', 'Own shifts', ['特殊班次']],
  ],
};
