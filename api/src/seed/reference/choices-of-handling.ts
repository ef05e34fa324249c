import type { EntriesOf } from './entry.ts';

/** What is chosen while a complaint is worked on and closed (R3, R82, R90, R105, R117, R140–R143). */
// prettier-ignore
export const choicesOfHandling: EntriesOf<
  'causeCategory' | 'eightD' | 'effectiveness' | 'currency' | 'remedy' | 'complaintState' | 'closeKind' | 'satisfaction' |
  'claimBasis' | 'settlement' | 'returnKind' | 'disposition' | 'actionKind' | 'offerResponse' | 'place' | 'followUpMode' | 'fileKind' | 'exportProfile' | 'role' | 'language'
> = {
  causeCategory: [
    ['PEOPLE', '人员', 'People', ['人', '操作', '操作不当']],
    ['MACHINE', '设备', 'Machine', ['机', '设备模具', '模具']],
    ['MATERIAL', '材料', 'Material', ['料', '来料', '原材料']],
    ['METHOD', '工艺方法', 'Method', ['法', '工艺', '方法']],
    ['ENVIRONMENT', '环境', 'Environment', ['环']],
    ['MEASUREMENT', '测量', 'Measurement', ['测', '检验', '漏检']],
    ['DESIGN', '设计', 'Design'],
    ['SUPPLIER', '供应商', 'Supplier', ['外协']],
    ['TRANSPORT', '运输', 'Transport', ['物流运输', '储运']],
    ['CUSTOMER_USE', '客户使用', "Customer's use", ['使用不当', '客户使用不当']],
    ['UNKNOWN', '未查明', 'Not found', ['不明', '待查']],
  ],
  eightD: [
    ['YES', '有', 'Yes', ['是', '√', 'Y']],
    ['NO', '无', 'No', ['否', '没有', 'N']],
  ],
  effectiveness: [
    ['EFFECTIVE', '有效', 'Effective', ['OK', '合格']],
    ['PARTLY', '部分有效', 'Partly effective'],
    ['INEFFECTIVE', '无效', 'Ineffective', ['NG', '不合格']],
    ['PENDING', '待验证', 'To be verified', ['验证中', '未验证']],
  ],
  currency: [
    ['CNY', '人民币', 'CNY', ['RMB', '¥', '元']],
    ['USD', '美元', 'USD', ['US$', '$']],
    ['EUR', '欧元', 'EUR', ['€']],
    ['JPY', '日元', 'JPY', ['日圆', '円']],
    ['HKD', '港币', 'HKD', ['港元', 'HK$']],
    ['TWD', '新台币', 'TWD', ['台币', 'NT$']],
    ['GBP', '英镑', 'GBP', ['£']],
    ['KRW', '韩元', 'KRW', ['₩']],
  ],
  remedy: [
    ['EXCHANGE', '换货', 'Exchange', ['退换', '退换货']],
    ['REFUND', '退货退款', 'Return and refund', ['退货', '退款', '接受退货']],
    ['REPLENISH', '补货', 'Replenishment', ['补发']],
    ['REPAIR', '维修', 'Repair', ['返修']],
    ['SORTING', '挑选返工', 'Sorting and rework', ['挑选', '返工']],
    ['GOODS', '货物补偿', 'Goods', ['等值货物冲抵', '产品补偿']],
    ['CASH', '现金赔偿', 'Cash', ['现金', '理赔', '赔偿']],
    ['DISCOUNT', '折让', 'Discount', ['降价']],
    ['CONCESSION', '让步接收', 'Accepted as it is', ['特采', '不退货']],
    ['EXPLANATION', '解释说明', 'Explanation', ['书面说明', '解释']],
    ['NONE', '不予赔偿', 'None', ['拒赔', '不赔']],
  ],
  complaintState: [
    ['RECEIVED', '已接收', 'Received', ['待处理', '新建']],
    ['REGISTERED', '已立案', 'Registered', ['立案', '已登记']],
    ['IN_PROGRESS', '处理中', 'In progress', ['未结案', '进行中', '跟进中', '暂停', 'Open']],
    ['ANSWERED', '已回复', 'Answered', ['已回复客户', '待确认']],
    ['CLOSED', '已结案', 'Closed', ['结案', '关闭', '已关闭', '完成']],
  ],
  closeKind: [
    ['NORMAL', '正常结案', 'Normal', ['正常关闭', '正常']],
    ['ABNORMAL', '非正常结案', 'Abnormal', ['非正常关闭', '非正常']],
    ['INVALID', '无效关闭', 'Not valid', ['无效']],
    ['WITHDRAWN', '客户撤诉', 'Withdrawn', ['撤诉']],
  ],
  satisfaction: [
    ['SATISFIED', '满意', 'Satisfied', ['很满意', '非常满意']],
    ['FAIRLY_SATISFIED', '基本满意', 'Fairly satisfied', ['一般']],
    ['DISSATISFIED', '不满意', 'Dissatisfied', ['很不满意']],
  ],
  claimBasis: [
    ['CONTRACT', '合同', 'Contract', ['销售合同', '合同约定']],
    ['AGREEMENT', '质量协议', 'Quality agreement', ['协议']],
    ['STANDARD', '标准规范', 'Standard', ['国家标准', '质量规范']],
    ['LAW', '法律法规', 'Law', ['法律']],
    ['GOODWILL', '商誉补偿', 'Goodwill', ['友好协商']],
  ],
  settlement: [
    ['GOODS_OFFSET', '货物冲抵', 'Goods of equal value', ['等值货物冲抵', '等值货物']],
    ['CASH_OFFSET', '货款抵扣', 'Deducted from the invoice', ['现金抵扣', '抵扣']],
    ['CASH', '现金支付', 'Paid in cash', ['现金', '转账']],
    ['CREDIT_NOTE', '贷项凭单', 'Credit note', ['贷记', '折让单']],
  ],
  returnKind: [
    ['GOOD', '良品', 'Good', ['良品退货']],
    ['DEFECTIVE', '不良品', 'Defective', ['不良', '不良品退货']],
    ['SAMPLE', '样品', 'Sample', ['样件']],
  ],
  disposition: [
    ['RESTOCK', '入良品库', 'Back to stock', ['入库']],
    ['REWORK', '返工', 'Rework', ['返修', '改修']],
    ['SCRAP', '报废', 'Scrap'],
    ['RETURN', '退回客户', 'Back to the customer'],
    ['REFUSED', '拒收', 'Refused'],
    ['HOLD', '待判定', 'On hold', ['待定', '隔离']],
  ],
  actionKind: [
    ['CORRECTIVE', '纠正', 'Corrective', ['纠正措施']],
    ['PREVENTIVE', '预防', 'Preventive', ['预防措施']],
    ['BOTH', '纠正和预防', 'Corrective and preventive'],
  ],
  offerResponse: [
    ['OPEN', '待答复', 'Open', ['未答复']],
    ['ACCEPTED', '接受', 'Accepted', ['同意']],
    ['REFUSED', '拒绝', 'Refused', ['不同意']],
  ],
  place: [
    ['IN_LINE', '在线', 'In line', ['在制', '产线']],
    ['IN_STOCK', '在库', 'In stock', ['库存']],
    ['IN_TRANSIT', '在途', 'In transit', ['运输途中']],
    ['AT_CUSTOMER', '客户处', 'At the customer', ['客户端']],
    ['AT_SUPPLIER', '供应商处', 'At the supplier', ['供应商']],
  ],
  followUpMode: [
    ['PHONE', '电话', 'Phone', ['电话回访']],
    ['VISIT', '上门访谈', 'Visit', ['上门', '访谈']],
    ['FORUM', '网上回帖', 'Reply on the web', ['回帖']],
    ['QUESTIONNAIRE', '调查问卷', 'Questionnaire', ['问卷']],
  ],
  fileKind: [
    ['EVIDENCE', '证据', 'Evidence', ['证物', '佐证']],
    ['DEFECT_PICTURE', '不良图片', 'Picture of the defect', ['缺陷图片', '不良照片', 'Defect pic.']],
    ['BATCH_LABEL', '批号照片', 'Picture of the batch code', ['标签照片', '生产日期照片']],
    ['TEST_REPORT', '检测报告', 'Test report', ['检验报告', '试验报告']],
    ['DOCUMENT', '文件', 'Document', ['资料', '单据']],
  ],
  exportProfile: [
    ['SHEET', '跟踪表', 'Sheet', ['往返', '往返表格']],
    ['PRINT', '打印', 'Print', ['打印版']],
    ['DEPARTMENT', '部门催办', 'Department', ['催办']],
    ['ANALYSIS', '分析数据', 'Analysis', ['数据分析']],
    ['FORM', '自有表格', 'Own form', ['自有模板']],
  ],
  role: [
    ['ADMIN', '管理员', 'Administrator', ['系统管理员']],
    ['SERVICE', '客服专员', 'Service', ['客服']],
    ['SALES', '销售', 'Sales', ['业务']],
    ['QUALITY', '质量', 'Quality', ['品质', '品保']],
    ['HANDLER', '经办人', 'Handler', ['责任人']],
    ['MANAGER', '主管', 'Manager', ['部门负责人']],
  ],
  language: [
    ['ZH', '中文', 'Chinese', ['汉语', 'zh-CN']],
    ['EN', '英文', 'English', ['英语', 'en-US']],
  ],
};
