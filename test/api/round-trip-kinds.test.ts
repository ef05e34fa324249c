import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint } from '../builders/complaint.ts';
import { apply, upload } from '../support/excel.ts';
import { exported } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

/** A column of each kind: as it was exported, as somebody writes it into the file, what a colleague writes meanwhile and how that reads in a file. */
interface Kind {
  readonly key: string;
  readonly was: unknown;
  readonly typed: string | number | boolean | Date;
  readonly means: unknown;
  readonly theirs: unknown;
  readonly alike: string | number | Date;
}

const customers: Record<string, string> = {};
const kinds = (): Kind[] => [
  { key: 'customerDueOn', was: '2026-12-01', typed: '2026年12月5日', means: '2026-12-05', theirs: '2026-12-09', alike: new Date('2026-12-09') },
  { key: 'acceptedAt', was: '2026-11-02T01:00:00.000Z', typed: '2026-11-02 10:30', means: '2026-11-02T02:30:00.000Z', theirs: '2026-11-03T00:05:00.000Z', alike: '2026/11/3 上午8:05' },
  { key: 'channel', was: 'PHONE', typed: '邮件', means: 'EMAIL', theirs: 'FAX', alike: 'Fax' },
  { key: 'isBatch', was: false, typed: '√', means: true, theirs: true, alike: 'Y' },
  { key: 'defectiveQuantity', was: '3', typed: '1,234.50', means: '1234.5', theirs: '7', alike: 7 },
  { key: 'claimAmount', was: '100', typed: '¥2,000', means: '2000', theirs: '300', alike: 300 },
  { key: 'customerId', was: customers['甲'], typed: '乙公司', means: customers['乙'], theirs: customers['丙'], alike: ' 丙公司 ' },
  { key: 'description', was: '毛刺', typed: '毛刺\n返工', means: '毛刺\n返工', theirs: '色差', alike: '色差 ' },
  { key: 'customerRef', was: '0001', typed: '0002', means: '0002', theirs: '0003', alike: '0003' },
]; // prettier-ignore

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  for (const name of ['甲', '乙', '丙']) customers[name] = await aCustomer(office.wang, { name: `${name}公司` });
});
afterAll(() => office.close());

const keys = () => kinds().map(({ key }) => key);

/** A complaint leaves in a file, somebody edits the file, a colleague the complaint; the file comes back. */
async function roundTrip(inFile: (kind: Kind) => Kind['typed'], online: readonly Kind[]) {
  const given = Object.fromEntries(kinds().map(({ key, was }) => [key, was]));
  const id = await aComplaint(office.wang, { receivedAt: '2026-11-01T01:00:00.000Z', ...given });
  const { number } = await complaint<{ number: string }>(office.wang, id, 'number');
  const asked = { columns: keys().join(','), filter: { number: { eq: number } } };
  const { workbook, worksheet } = await exported(office.wang, asked);
  kinds().forEach((kind, at) => (worksheet.getRow(5).getCell(at + 1).value = inFile(kind)));
  const values = (of: 'was' | 'theirs') => Object.fromEntries(online.map((kind) => [kind.key, kind[of]]));
  if (online.length > 0) {
    const changed = await change(office.li, [{ id, base: { values: values('was') }, patch: values('theirs') }]);
    expect(changed).toMatchObject({ applied: true });
  }
  const preview = await upload(office.wang, new Uint8Array(await workbook.xlsx.writeBuffer()), '客诉.xlsx');
  return { id, preview, now: () => complaint(office.wang, id, keys().join(' ')) };
}

const meant = () => Object.fromEntries(kinds().map(({ key, means }) => [key, means]));

describe('a cell of every kind', () => {
  test('is changed as the file says', async () => {
    const { preview, now } = await roundTrip(({ typed }) => typed, []);
    expect(preview.counts).toMatchObject({ changed: 1, conflicts: 0, errors: 0 });
    expect(await apply(office.wang, preview.id)).toMatchObject({ applied: true });
    expect(await now()).toEqual(meant());
  });

  test('that a colleague has changed otherwise is a conflict, kept as he left it or taken from the file', async () => {
    const conflicting = kinds().filter(({ means, theirs }) => means !== theirs);
    const { preview, now } = await roundTrip(({ typed }) => typed, kinds());
    expect(preview.counts).toMatchObject({ conflicts: conflicting.length, errors: 0 });
    expect(await apply(office.wang, preview.id, { open: 'FILE' })).toMatchObject({ applied: true });
    expect(await now()).toEqual(meant());
  });

  test('that a colleague has changed alike, however it is spelled, is neither', async () => {
    const { preview } = await roundTrip(({ alike }) => alike, kinds());
    expect(preview.counts).toMatchObject({ changed: 0, conflicts: 0, errors: 0, unchanged: 1 });
  });

  test('goes through beside one that a colleague has changed', async () => {
    const [, ...others] = kinds();
    const { preview, now } = await roundTrip(({ typed }) => typed, [kinds()[0]!]);
    expect(preview.counts).toMatchObject({ changed: 1, conflicts: 1, errors: 0 });
    expect(await apply(office.wang, preview.id)).toMatchObject({ counts: { updated: 1 } });
    const expected = Object.fromEntries(others.map(({ key, means }) => [key, means]));
    expect(await now()).toEqual({ ...expected, customerDueOn: '2026-12-09' });
  });
});
