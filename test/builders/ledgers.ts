import exceljs from 'exceljs';

type Value = exceljs.CellValue;
type Bytes = Uint8Array<ArrayBuffer>;

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const headed = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } } as const;

/** A workbook of somebody's own: headings in the shade that ledgers have, rows below. */
async function ledger(name: string, fill: (sheet: exceljs.Worksheet) => void): Promise<Bytes> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(name);
  fill(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function put(sheet: exceljs.Worksheet, at: number, values: readonly Value[]) {
  const row = sheet.getRow(at);
  for (const [column, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    row.getCell(column + 1).value = value;
    row.getCell(column + 1).border = border;
  }
}

function head(sheet: exceljs.Worksheet, at: number, values: readonly Value[]) {
  put(sheet, at, values);
  sheet.getRow(at).eachCell((cell) => {
    cell.fill = headed;
    cell.font = { name: '宋体', bold: true };
    cell.alignment = { wrapText: true, horizontal: 'center' };
  });
}

/** Groups over sub-headings; headings that stand alone are merged over both rows. */
function twoRows(
  sheet: exceljs.Worksheet,
  at: number,
  headings: readonly (string | [group: string, ...under: string[]])[],
) {
  const upper = headings.flatMap((one) =>
    typeof one === 'string' ? [one] : [one[0], ...one.slice(2).map(() => null)],
  );
  const lower = headings.flatMap((one) => (typeof one === 'string' ? [null] : one.slice(1)));
  head(sheet, at, upper);
  head(sheet, at + 1, lower);
  let column = 1;
  for (const one of headings) {
    const width = typeof one === 'string' ? 1 : one.length - 1;
    sheet.mergeCells(at, column, typeof one === 'string' ? at + 1 : at, column + width - 1);
    column += width;
  }
}

/** L1 客诉追踪总览表: bilingual on two lines, groups, two values in a cell, dates as text, one of them as nobody can tell. */
export const totalList = (repliedOn = '8/10/2026') =>
  ledger('追踪总览', (sheet) => {
    put(sheet, 1, ['客诉追踪总览表 Complaint tracking list']);
    sheet.mergeCells('A1:V1');
    put(sheet, 2, ['表单编号 QR-8.2.1-03  版本 B/2']);
    twoRows(sheet, 3, [
      '序号\nNo.', '客诉单编号\nComplaint form No.', '客户名称\nCustomer', '投诉日期\nComplaint date', '立案日期\nRegistering date',
      '料号&品名\nPart No.&Name', '不良质量异常现象\nDefect', '不良数量&批量PCS\nRejects Qty', '不良图片\nDefect pic.',
      '原因简述\nRoot causes\n(产生Occur & 流出outflow)', '对策简述\nCorrective actions\n(产生 & 流出)', '生产单位\nProduction Unit',
      '责任单位\nResponsible Unit',
      ['处理进度\nStatus of dealing', '要求完成日\nRequest date', '3D完成时间\nFinish date of 3D', '8D完成时间\nFinish date of 8D', '实际完成日\nActual finish date', "未达成原因\nReasons that wasn't accomplished"],
      ['FMEA编号&类似品水平展开', '更新版本\nUpdated version DFMEA&PFMEA', '展开料号\nExpand similar part No.'],
      ['结案状况\nStatus of close', '7月', '8月', '9月'],
      '备注\nNote',
    ]); // prettier-ignore
    put(sheet, 5, [
      1, 'TS-001', '苏州明达电子', '2026.8.1', '2026/8/2', '0001234567&塑料外壳 ABS', '外壳划伤', 12, null,
      '产生:模具磨损\n流出:首检漏检', '更换模仁', '一厂', '品质部', '2026-8-12', '2026年8月5日', repliedOn, null, null, null, null, '√', null, null, '急',
    ]); // prettier-ignore
    put(sheet, 6, [
      2,
      'TS-002',
      '苏州明达电子',
      new Date(Date.UTC(2026, 7, 3)),
      '2026-08-04',
      '0001234568\n底座',
      '缺料',
      3,
      null,
      '模温低',
    ]);
    put(sheet, 7, [3]);
    put(sheet, 8, [4]);
  });

/** L2 海外客户投诉台账: header of two rows, formulas with saved values, rows prepared with formulas only; names no customer. */
export const overseas = () =>
  ledger('所有客诉', (sheet) => {
    put(sheet, 1, ['2026年海外客户投诉台账']);
    sheet.mergeCells('A1:Y1');
    head(sheet, 2, ['编号', '分公司', '国家或地区', '是否大客户', '投诉日期', '应结案日期', '结案预警', '实际完成日期', '完成周期（天）', '机型属性', '故障比例', '问题描述', '客户诉求', '跟进人', '处理类型(客服/品质)', '结案状态(结案/关闭/未结案/暂停)', '应急措施', '原因分析', '长期整改措施', '责任单位', '故障大类', '品质负责人', '8D报告(有/无)', '8D措施点检', '备注']); // prettier-ignore
    const days = (at: number): Value => ({ formula: `H${at}-E${at}`, result: 9 });
    put(sheet, 3, ['HW-01', '欧洲', '德国', '是', new Date(Date.UTC(2026, 6, 1)), { formula: 'E3+10', result: new Date(Date.UTC(2026, 6, 11)) }, null, new Date(Date.UTC(2026, 6, 10)), days(3), 'X1', 0.02, { formula: '"屏幕"&"闪烁"', result: '屏幕闪烁' }, '更换', '张伟', '品质', '结案', '换货', '排线松动', '加固', '品质部', '电气', '李强', '有']); // prettier-ignore
    put(sheet, 4, [
      'HW-02',
      '北美',
      '美国',
      '否',
      '2026年7月5日',
      null,
      null,
      null,
      null,
      'X2',
      0.01,
      '按键失灵',
      null,
      null,
      null,
      '未结案',
    ]);
    for (const at of [5, 6, 7])
      put(sheet, at, [null, null, null, null, null, { formula: `E${at}+10`, result: '' }, null, null, days(at)]);
  });

/** L3 complaint export of a quality system, 29 columns. */
export const qualityExport = () =>
  ledger('Sheet1', (sheet) => {
    head(sheet, 1, ['ID', '创建用户', '创建时间', '月份', '周期(wk)', '客户等级', '投诉时间', '客户代码', '产品型号', '问题来源', '生产部门', '订单数量', '投诉数量', '问题性质', '检验员', '不良SN', '投诉问题描述', '不良图片', '是否计入指标', '严重等级', '问题小类', '原因(简述)', '改善措施', '责任人', '责任线长', '责任主管', '责任部门', '备注', '状态']); // prettier-ignore
    put(sheet, 2, [1, 'admin', '2026-07-01 08:30:00', 7, 27, 'A', '2026-07-01 08:00', 'C001', 'P-100', null, '装配', 1000, 5, null, '王', 'SN1', '外观划伤', null, '是', null, '划伤', '搬运', '加护套', '周婷', '线长', '主管', '品质部', '无', '处理中']); // prettier-ignore
  });

/** L5 small ledger of nine columns; names neither customer nor number. */
export const small = () =>
  ledger('问题', (sheet) => {
    head(sheet, 1, ['发生时间', '年', '月', '问题描述', '原因分类', '原因分析', '临时措施', '长期措施', '是否根本解']);
    put(sheet, 2, [new Date(Date.UTC(2026, 4, 6)), 2026, 5, '包装破损', null, '运输颠簸', '换包装', '加缓冲', '是']);
    put(sheet, 3, [
      '2026-05-07',
      { formula: 'YEAR(A3)', result: 2026 },
      5,
      '少发一箱',
      null,
      '漏点',
      '补发',
      '称重',
      '否',
    ]);
  });

/** L6 顾客投诉管理台账: groups with columns of ticks, side tables at the right. */
export const ticks = () =>
  ledger('投诉台账', (sheet) => {
    put(sheet, 1, ['顾客投诉管理台账']);
    twoRows(sheet, 2, [
      '状态', '接单日期', '客户姓名', '联系电话', '商品/型号', '主诉内容',
      ['投诉分类', '态度√', '价格√', '质量√', '售后√'],
      ['处理跟进', '坐席编号', '处理方案', '回访时间', '回访结果'],
    ]); // prettier-ignore
    head(sheet, 2, [...Array<null>(15).fill(null), '当前任务统计']);
    head(sheet, 3, [...Array<null>(15).fill(null), '状态', '数量']);
    put(sheet, 4, [
      '处理中',
      '2026/6/1',
      '张三',
      '13800000000',
      'A-1',
      '噪音大',
      null,
      null,
      '√',
      null,
      '07',
      '上门检修',
      '2026/6/3',
      '满意',
      null,
      '处理中',
      2,
    ]);
    put(sheet, 5, [
      '处理中',
      '2026/6/2',
      '李四',
      '013900000000',
      'A-2',
      '态度差',
      '√',
      null,
      null,
      null,
      '08',
      '道歉',
      null,
      null,
      null,
      '已结案',
      0,
    ]);
  });

/** A filled-in 8D report: labels beside values, a large cell under each discipline. */
export const eightD = () =>
  ledger('8D报告', (sheet) => {
    put(sheet, 1, ['8D 报告 8D Report']);
    sheet.mergeCells('A1:D1');
    put(sheet, 2, ['客诉编号', '8D-0099', '客户名称', '苏州明达电子']);
    put(sheet, 3, ['客户抱怨编号', 'SCAR-17', '接收日期', new Date(Date.UTC(2026, 8, 1))]);
    put(sheet, 4, ['料号', '0001234567', '批号', '3E10']);
    put(sheet, 5, ['不良数量', 25, '严重程度', null]);
    for (const [at, [label, text]] of [
      ['D2 问题描述', '密封面毛刺,装配困难'],
      ['D3 临时措施', '全检库存'],
      ['D4 根本原因', '模具磨损'],
      ['D5 长期措施', '更换模仁并缩短保养周期'],
    ].entries()) {
      put(sheet, 6 + at * 2, [label]);
      put(sheet, 7 + at * 2, [text]);
      sheet.mergeCells(7 + at * 2, 1, 7 + at * 2, 4);
    }
  });
