import type { KindName } from '@redress/schema/kinds/kind.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../../builders/complaint.ts';
import { aRow } from '../../builders/row.ts';
import { makePart } from '../../builders/eight-d.ts';
import { anUpload } from '../../builders/file.ts';
import type { Client } from '../../support/client.ts';
import { csv, upload } from '../../support/excel.ts';
import { download, queryOf } from '../../support/exported.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
/** The row that each sheet was tried with. */
const tried = new Map<SheetKey, string>();
beforeAll(async () => {
  office = await openOffice();
  // rights are given by whoever may
  wang = await office.hire('总管', 'ZH', 'ADMIN');
});
afterAll(() => office.close());

const examples: Partial<Record<KindName, unknown>> = {
  text: '冲压件',
  longText: '第一行\n第二行',
  code: '0001234567',
  integer: 7,
  decimal: '1200.5',
  percent: '0.05',
  money: '36000',
  date: '2026-09-22',
  dateTime: '2026-09-22T06:30:00.000Z',
  flag: true,
};

/** Texts that the rules of a sheet read, and choices that go together. */
const readable: Record<string, string> = {
  'files.name': '到货照片.txt',
  'customFields.sheet': 'departments',
  'customFields.target': 'customers',
  'sites.timeZone': 'Asia/Tokyo',
  ...Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
      `workCalendars.${day}`,
      '08:00-12:00 13:00-17:30',
    ]),
  ),
  'calendarDays.shifts': '09:00-15:00',
  'comments.sheet': 'complaints',
  'importTemplates.sheet': 'complaints',
  'importTemplates.mapping': '{"columns":[]}',
  'comments.columnKey': 'description',
  'correctiveActions.effectiveness': 'PENDING',
  'actionRounds.effectiveness': 'PENDING',
  'eightDActions.effectiveness': 'PENDING',
  'returnLines.receivedQuantity': '12',
  'returnLines.passedQuantity': '9',
  'returnLines.rejectedQuantity': '2',
  'returnLines.refusedQuantity': '1',
  'clockRules.startEvent': 'RECEIVED',
  'clockRules.stopEvent': 'MEASURE_TAKEN+CUSTOMER_INFORMED',
  'clockRules.target': '2',
  'clockRules.limit': '3',
  'clockRules.cutoff': '15:00',
  'clockRules.warnAt': '50, 80',
  'clockRules.appliesWhen': '{"severity":["MAJOR"]}',
  'policyCategories.evidence': 'EVIDENCE+BATCH_LABEL',
  'stepRequirements.fields': 'repliedOn',
  ...Object.fromEntries(
    ['compensationSteps', 'authorityLimits', 'closeReasons'].map((key) => [`${key}.approvers`, 'DUTY_MANAGER']),
  ),
  ...Object.fromEntries(
    sheetKeys.filter((key) => sheets[key].isRule).map((key) => [`${key}.appliesWhen`, '{"severity":["MAJOR"]}']),
  ),
  'noticeRules.policyCode': 'manufacturing-8d',
  'noticeRules.appliesWhen': '{"isUrgent":true}',
  'noticeRules.recipients': 'salesPersonId, department:ZL',
  'views.sheet': 'complaints',
  'views.sharing': 'DEPARTMENT',
  'actionTriggers.form': 'EIGHT_D',
  'views.columns': 'number:160,state',
  'views.sort': '-number',
  'views.groupBy': 'state',
  'views.filter': '{"or":[{"state":{"in":["RECEIVED"]}}]}',
  'views.colours': '[{"filter":{"severity":{"eq":"MAJOR"}},"colour":"red"}]',
  'policySelectors.policyCode': 'manufacturing-8d',
  'policySelectors.appliesWhen': '{"product.family":"冲压件"}',
};

const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1);

/** A stage goes to the customer only when nothing of it is lacking. */
async function aReportUpToD3(): Promise<string> {
  const { id } = await makePart(wang, 'report', { complaintId: await aComplaint(wang), what: '密封面毛刺' });
  await makePart(wang, 'member', { eightDId: id, role: 'LEADER', userId: '李娜' });
  await makePart(wang, 'action', { eightDId: id, stage: 'D3', action: '全检库存' });
  return id;
}

/** An id or a code that exists, for a reference or a choice. */
async function existing(kind: string, to: string, of: SheetKey): Promise<unknown> {
  // received before everything that the examples tell of it
  if (to === 'complaints') return aComplaint(wang, { receivedAt: examples['dateTime'] });
  // a report that another is part of
  if (of === 'eightDs' && to === 'eightDs')
    return (await makePart(wang, 'report', { complaintId: await aComplaint(wang) })).id;
  if (of === 'eightDStages' && to === 'eightDs') return aReportUpToD3();
  const { pool } = office.database;
  if (kind !== 'reference')
    return (await pool.query('select code from choice where list = $1 order by position limit 1', [to])).rows[0].code;
  const made: Record<string, object> = {
    customers: { name: `客户 ${Math.random()}` },
    products: { code: `P-${Math.random()}`, name: '壳体' },
    // rules of a policy in force cannot be written
    ...(sheets[of].isRule && {
      handlingPolicies: { code: 'draft', name: '草稿', calendarId: '中国大陆工作日历' },
    }),
  };
  if (made[to])
    return (await change(wang, [{ patch: made[to] }], { type: sheets[to as SheetKey].type, sheet: upper(to) })).rows[0]!
      .id;
  if (to === 'reviews') return aRow(wang, 'reviews', { month: '2026-09' });
  return (await pool.query(`select id from ${sheets[to as SheetKey].table} limit 1`)).rows[0].id;
}

const anotherThan = async (id: unknown) =>
  (await office.database.pool.query<{ id: string }>('select id from app_user where id <> $1 limit 1', [id])).rows[0]!
    .id;

async function fullPatch(key: SheetKey): Promise<Record<string, unknown>> {
  const patch: Record<string, unknown> = {};
  for (const column of columnsOf(sheets[key])) {
    if (column.write === 'never' || column.write.startsWith('verb:')) continue;
    const asked = column.to ?? column.list;
    patch[column.key] =
      readable[`${key}.${column.key}`] ?? (asked ? await existing(column.kind, asked, key) : examples[column.kind]);
    if (column.unique) patch[column.key] = `${String(patch[column.key])}-${key}`;
  }
  if (key === 'complaints') {
    delete patch['closedOn'];
    delete patch['closeKind'];
    // only what is closed is reopened
    delete patch['reopensId'];
  }
  // whoever proposes a plan does not decide on it
  if (key === 'handlingPlans') delete patch['decision'];
  if (key === 'reviews') patch['month'] = '2026-10';
  if (key === 'comments') patch['rowId'] = await aComplaint(wang);
  // the only colleague there is would be owner and verifier at once
  if (['correctiveActions', 'actionRounds', 'eightDActions'].includes(key)) delete patch['verifierId'];
  // nor approves his own report
  if (key === 'eightDs') patch['approvedById'] = await anotherThan(patch['preparedById']);
  return patch;
}

async function uploaded(): Promise<string> {
  const complaintId = await aComplaint(wang);
  return (await anUpload(wang, { bytes: '到货记录', name: '记录.txt', fields: { complaintId } })).file.id;
}

/** A row that the system makes as it works. */
async function logged(key: SheetKey): Promise<string> {
  await aComplaint(wang);
  await (await wang.fetch('/exports/sites.xlsx')).arrayBuffer();
  const body = JSON.stringify({ name: '月报', sheet: 'sites', expiresOn: '2099-12-31' });
  await wang.fetch('/feeds', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await office.database.pool.query<{ id: string }>(`select id from ${sheets[key].table}`)).rows[0]!.id;
}

// mails, and pauses, which a policy has to allow, have tests of their own
test.each(sheetKeys.filter((key) => key !== 'mails' && key !== 'clockPauses'))(
  '%s: every cell that may be written is read back as it was written, is filtered by and sorted by',
  async (key) => {
    const { type, columns } = sheets[key];
    const patch = await fullPatch(key);
    const given = sheets[key].isUploaded ? await uploaded() : sheets[key].isLog ? await logged(key) : null;
    const known = given && { id: given, base: { version: 1 } };
    const { rows } = await change(wang, [{ ...known, patch }], { type, sheet: upper(key) });
    expect(rows[0]).toMatchObject({ outcome: known ? 'UPDATED' : 'CREATED', code: null });
    tried.set(key, rows[0]!.id);
    const fields = Object.keys(patch).join(' ');
    const read = await wang.data<Record<string, object>>(`query ($id: ID!) { ${lower(type)}(id: $id) { ${fields} } }`, {
      id: rows[0]!.id,
    });
    expect(read[lower(type)]).toEqual(patch);

    const filter = Object.fromEntries(
      Object.entries(patch).map(([column, value]) => [
        column,
        { eq: columns[column]!.kind === 'integer' ? String(value) : value },
      ]),
    );
    const found = await wang.data<Record<string, { totalCount: number; nodes: { id: string }[] }>>(
      `query ($filter: ${type}Filter) { ${key}(filter: $filter, limit: 5) { totalCount nodes { id } } }`,
      { filter },
    );
    expect(found[key]!.nodes.map(({ id }) => id)).toContain(rows[0]!.id);

    // the same two documents for every column: each is compiled once
    const all = columnsOf(sheets[key]).map((column) => column.key);
    const [first, next] = [
      `query ($orderBy: [${type}Order!]) { ${key}(orderBy: $orderBy, limit: 2) { nodes { ${all.join(' ')} } pageInfo { endCursor } } }`,
      `query ($orderBy: [${type}Order!], $after: String) { ${key}(orderBy: $orderBy, first: 2, after: $after) { nodes { id } } }`,
    ];
    for (const column of all) {
      const orderBy = [{ column, direction: 'DESC' }];
      const sorted = await wang.data<Record<string, object>>(first, { orderBy });
      const { pageInfo } = sorted[key] as { pageInfo: { endCursor: string } };
      await wang.data(next, { orderBy, after: pageInfo.endCursor });
    }
  },
);

/** A column that an office worker would correct, and what stands in it. */
function correctable(key: SheetKey) {
  const column = columnsOf(sheets[key]).find(
    ({ key: of, kind, write, unique }) =>
      write === 'cell' && !unique && (kind === 'text' || kind === 'longText') && !readable[`${key}.${of}`],
  );
  return column && { column: column.key, value: String(examples[column.kind]) };
}

test('every sheet leaves as CSV and comes back as it was, but for the one cell that was corrected', async () => {
  const li = await office.hire('李总管', 'EN', 'ADMIN');
  for (const [at, [key, id]] of [...tried].entries()) {
    const { column, value = '' } = correctable(key) ?? {};
    const others = columnsOf(sheets[key]).flatMap((one) => (one.key === column ? [] : [one.key]));
    const asked = { columns: [column ?? [], ...others].flat().join(','), headings: at % 2 ? 'keys' : 'names' };
    // what one sees of the views is one's own
    const reader = key === 'views' ? wang : li;
    const text = new TextDecoder().decode(await download(reader, `/exports/${key}.csv?${queryOf(asked)}`));
    const row = text.lastIndexOf('\r\n', text.indexOf(`,${id},`));
    const corrected = text.slice(0, row) + text.slice(row).replace(value, `${value}!`);
    const { counts, problems, rows } = await upload(wang, csv(column ? corrected : text), `${key}.csv`, key);
    const expected = { new: 0, changed: column ? 1 : 0, conflicts: 0, errors: 0 };
    expect({ key, ...counts, problems }).toMatchObject({ key, ...expected, problems: [] });
    expect(rows.flatMap(({ cells }) => cells)).toMatchObject(column ? [{ id, column, after: `${value}!` }] : []);
  }
});
