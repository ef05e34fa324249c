import type { EntriesOf } from './entry.ts';

/** What an 8D report is written in (R82–R93). */
// prettier-ignore
export const choicesOfEightD: EntriesOf<
  'eightDRole' | 'eightDAspect' | 'eightDBranch' | 'eightDActionStage' | 'eightDDocumentKind' | 'eightDDeploymentKind' |
  'eightDStage' | 'eightDAnswer'
> = {
  eightDRole: [
    ['CHAMPION', '先锋', 'Champion', ['倡导者']],
    ['LEADER', '组长', 'Leader'],
    ['MEMBER', '成员', 'Member', ['组员']],
  ],
  eightDAspect: [
    ['WHAT', '何事', 'What'],
    ['WHERE', '何处', 'Where'],
    ['WHEN', '何时', 'When'],
    ['HOW_MANY', '多少', 'How many'],
  ],
  eightDBranch: [
    ['OCCURRENCE', '产生', 'Occurrence', ['发生']],
    ['ESCAPE', '流出', 'Escape'],
    ['SYSTEMIC', '系统', 'Systemic', ['管理']],
  ],
  eightDActionStage: [
    ['D3', 'D3 临时措施', 'D3 Interim'],
    ['D5', 'D5 永久措施', 'D5 Permanent'],
    ['D7', 'D7 预防措施', 'D7 Preventive'],
  ],
  eightDDocumentKind: [
    ['FMEA', 'FMEA', 'FMEA'],
    ['CONTROL_PLAN', '控制计划', 'Control plan'],
    ['WORK_INSTRUCTION', '作业指导书', 'Work instruction'],
    ['BOM', 'BOM', 'BOM'],
    ['ECR', 'ECR 设计更改申请', 'ECR'],
    ['ECN', 'ECN 设计变更', 'ECN'],
    ['OTHER', '其他', 'Other'],
  ],
  eightDDeploymentKind: [
    ['HORIZONTAL', '水平展开', 'Similar product'],
    ['TRAINING', '培训', 'Training'],
  ],
  eightDStage: [
    ['D3', 'D3 临时对策', 'D3 Interim'],
    ['D5', 'D5 永久对策', 'D5 Permanent'],
    ['D8', 'D8 完整报告', 'D8 Full report'],
  ],
  eightDAnswer: [
    ['ACCEPTED', '接受', 'Accepted'],
    ['REJECTED', '退回', 'Rejected', ['拒绝']],
  ],
};
