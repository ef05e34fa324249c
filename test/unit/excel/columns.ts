import { type ReadColumn, readTable } from '@redress/api/excel/import/read-table.ts';
import { context } from '../kinds/context.ts';

/** A small ledger: a number, a customer, a day, quantities, texts and a computed rate. */
export const columns: readonly ReadColumn[] = [
  { key: 'number', names: ['客诉编号', 'Complaint No.'], aliases: ['投诉编号'], kind: 'code' },
  { key: 'customer', names: ['客户名称', 'Customer'], aliases: ['客户'], kind: 'text' },
  { key: 'received', names: ['投诉日期', 'Complaint date'], aliases: ['接收日期'], kind: 'date' },
  { key: 'part', names: ['产品编号', 'Part No.'], aliases: ['料号'], kind: 'code' },
  { key: 'ordered', names: ['订单数量', 'Order qty'], kind: 'decimal' },
  { key: 'defective', names: ['不良数量', 'Defective qty'], kind: 'decimal' },
  { key: 'rate', names: ['不良率', 'Defect rate'], kind: 'percent', readOnly: true },
  { key: 'injury', names: ['人身伤害', 'Injury'], kind: 'flag' },
  { key: 'note', names: ['备注', 'Note'], kind: 'longText' },
];

export const read = (bytes: Uint8Array, name = '台账.xlsx') => readTable(bytes, name, columns, context);

/** The values of the rows, without the columns that the file does not have. */
export const valuesOf = async (bytes: Uint8Array, name?: string) =>
  (await read(bytes, name)).rows.map(({ values }) => values);
