import type exceljs from 'exceljs';
import { aComplaint, aCustomer, change } from '../builders/complaint.ts';
import { type Preview, upload } from './excel.ts';
import { exported } from './exported.ts';
import { type Office, openOffice } from './office.ts';

const columns =
  'number,receivedAt,customerId,description,defectiveQuantity,orderQuantity,defectRate,replyDueOn,note,customerDemand,batchNo';
const places = Object.fromEntries(columns.split(',').map((key, at) => [key, at + 1]));
const descriptions = [
  '=1+1',
  '+8613800000000',
  '-包装破损',
  '@客户',
  '0000007919',
  '𠮷野家 😀',
  '两行\n"引号"',
  '毛刺',
  '色差',
  '异响',
];

export type Bytes = Uint8Array<ArrayBuffer>;
export type Edit = (worksheet: exceljs.Worksheet) => unknown;

/** What is asked for in an export of ten complaints, whose first row is row 5. */
export const asked = { orderBy: [{ column: 'number', direction: 'ASC' }], columns };
export const firstRow = 5;
export const rowCount = 10;
export const columnCount = columns.split(',').length;
export const placeOf = (key: string) => places[key]!;
/** Counts of a preview that finds nothing to do. */
export const nothing = { new: 0, changed: 0, conflicts: 0, errors: 0, unchanged: rowCount };

/** A cell of the exported workbook, by row (from 0) and column. */
export const cell = (worksheet: exceljs.Worksheet, at: number, key: string) =>
  worksheet.getRow(firstRow + at).getCell(placeOf(key));

/** An office with ten complaints that leave and come back. */
export interface RoundTrip extends Office {
  readonly ids: readonly string[];
  edited(edit?: Edit): Promise<Bytes>;
  preview(bytes: Bytes): Promise<Preview>;
  /** What a colleague writes meanwhile. */
  write(id: string, from: object, patch: object): Promise<unknown>;
  /** How many rows there are of everything that a change writes. */
  everythingThere(): Promise<object>;
}

export async function openRoundTrip(): Promise<RoundTrip> {
  const office = await openOffice(undefined, 'ADMIN');
  const customerId = await aCustomer(office.wang, { name: '华东精密机械有限公司' });
  const ids: string[] = [];
  for (const [at, description] of descriptions.entries()) {
    const day = { receivedAt: `2026-09-${10 + at}T01:30:00Z`, batchNo: `000${at}`, note: `备注${at}` };
    const numbers = { defectiveQuantity: `${at}.5`, orderQuantity: '100' };
    ids.push(await aComplaint(office.wang, { customerId, description, ...day, ...numbers }));
  }
  return {
    ...office,
    ids,
    edited: async (edit) => {
      const { workbook, worksheet } = await exported(office.wang, asked);
      edit?.(worksheet);
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    },
    preview: (bytes) => upload(office.wang, bytes, '客诉.xlsx'),
    write: (id, from, patch) => change(office.li, [{ id, base: { values: from }, patch }]),
    everythingThere: async () => {
      const tables = ['complaint', 'complaint_line', 'change_set', 'change_cell', 'event', 'outbox', 'number_counter'];
      const sums = tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
      return (await office.database.pool.query<object>(`select ${sums}`)).rows[0]!;
    },
  };
}
