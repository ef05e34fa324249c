import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { apply, csv, upload } from '../../support/excel.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let customers: string[];
let departments: string[];
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  wang = office.wang;
  customers = [await aCustomer(wang), await aCustomer(wang)];
  const found = await wang.data<{ departments: { nodes: { id: string }[] } }>(
    '{ departments(limit: 2) { nodes { id } } }',
  );
  departments = found.departments.nodes.map(({ id }) => id);
});
afterAll(() => office.close());

interface Statistic {
  readonly values: (string | null)[];
  readonly amounts: { currency: string | null; claimed: string }[];
  readonly [figure: string]: unknown;
}

const figures =
  'values received closed overdue replied repliedInTime repliedAsPromised claims returns amounts { currency claimed approved }';
const statistics = async (by: string[], from = '2026-01-01', until = '2027-01-01') => {
  const data = await wang.data<{ found: Statistic[] }>(
    `query ($by: [StatisticsBy!]!, $from: Date!, $until: Date!) { found: complaintStatistics(by: $by, from: $from, until: $until) { ${figures} } }`,
    { by, from, until },
  );
  return data.found;
};

const columns: Record<string, string> = {
  DEPARTMENT: 'departmentId',
  CATEGORY: 'category',
  CUSTOMER: 'customerId',
  DEFECT: 'defectItem',
};

/** Filters of the sheet that belong to the values of a figure; `month` filters the moment it is counted by. */
function filterOf(by: string[], values: (string | null)[], month: string): object {
  return Object.fromEntries(
    by.map((one, at) => {
      const value = values[at] ?? null;
      if (one === 'MONTH') return [month, { within: value!.slice(0, 7) }];
      return [columns[one], value === null ? { isEmpty: true } : { eq: value }];
    }),
  );
}

/** How often the sheet counts each of the filters. */
async function counted(filters: object[]): Promise<number[]> {
  const variables = Object.fromEntries(filters.map((filter, at) => [`f${at}`, filter]));
  const declared = filters.map((_, at) => `$f${at}: ComplaintFilter`).join(', ');
  const asked = filters.map((_, at) => `c${at}: complaints(filter: $f${at}, limit: 0) { totalCount }`).join(' ');
  const data = await wang.data<Record<string, { totalCount: number }>>(`query (${declared}) { ${asked} }`, variables);
  return filters.map((_, at) => data[`c${at}`]!.totalCount);
}

const isTrue = { eq: true };
const within: Record<string, object> = {
  received: {},
  overdue: { isOverdue: isTrue },
  replied: { repliedOn: { isEmpty: false } },
  repliedInTime: { isReplyInTime: isTrue },
  repliedAsPromised: { isReplyAsPromised: isTrue },
};

async function compare(by: string[]) {
  const found = await statistics(by);
  for (const { values, closed, ...figure } of found) {
    const received = filterOf(by, values, 'receivedAt');
    const year = by.includes('MONTH') ? {} : { closedOn: { within: '2026' } };
    const filters = [
      ...Object.values(within).map((more) => ({ ...received, ...more })),
      { ...filterOf(by, values, 'closedOn'), ...year },
    ];
    const expected = await counted(filters);
    const names = Object.keys(within);
    expect([values, ...names.map((name) => figure[name]), closed]).toEqual([values, ...expected]);
  }
  expect(found).not.toEqual([]);
  const [total] = await counted([{}]);
  expect(found.reduce((sum, { received }) => sum + (received as number), 0)).toBe(total);
}

const random = <T>(...values: T[]) => fc.constantFrom(...values);
const aPatch = fc.record(
  {
    receivedAt: random(
      '2026-02-28T15:59:59.999Z',
      '2026-02-28T16:00:00.000Z',
      '2026-09-30T20:00:00.000Z',
      '2026-10-05T01:00:00.000Z',
    ),
    category: random('QUALITY', 'PACKAGING', null),
    department: random(0, 1, null),
    customer: random(0, 1),
    defectItem: random('毛刺', '漏油', null),
    repliedOn: random('2026-10-20', '2026-11-20', null),
    claimAmount: random('100.5', '7', null),
    currency: random('CNY', 'USD', null),
    returnQuantity: random('3', null),
  },
  { requiredKeys: ['receivedAt', 'customer'] },
);

const patchOf = ({ department, customer, ...patch }: { department?: number | null; customer: number }) => ({
  ...patch,
  customerId: customers[customer]!,
  ...(department !== undefined && { departmentId: department === null ? null : departments[department]! }),
});

test('every figure is what the sheet counts, after new rows, changes, voids, undos, returns from voids and imports', async () => {
  const categories = await wang.data<{ choices: { nodes: { code: string }[] } }>(
    '{ choices(filter: { list: { eq: "category" } }, limit: 2) { nodes { code } } }',
  );
  const known: Record<string, string> = {
    QUALITY: categories.choices.nodes[0]!.code,
    PACKAGING: categories.choices.nodes[1]!.code,
  };
  const patches = fc.sample(aPatch, { numRuns: 40, seed: 20261122 }).map((patch) => {
    const { category, ...others } = patchOf(patch) as { category?: string | null };
    return { ...others, ...(category !== undefined && { category: category && known[category]! }) };
  });
  const { rows } = await change(
    wang,
    patches.slice(0, 20).map((patch) => ({ patch: { description: '漏油', ...patch } })),
  );
  const ids = rows.map(({ id }) => id);
  await compare(['MONTH', 'DEPARTMENT', 'CATEGORY']);

  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const edits = patches
    .slice(20)
    .map((patch, at) => ({ id: ids[at % 12]!, base: { version: versions.get(ids[at % 12]!)! }, patch }));
  for (const edit of edits.slice(0, 12)) await change(wang, [edit], { errorPolicy: 'APPLY_VALID' });
  const closing = await change(
    wang,
    [{ id: ids[15], base: { values: { state: 'RECEIVED' } }, patch: { state: 'CLOSED', closedOn: '2026-10-31' } }],
    { errorPolicy: 'APPLY_VALID' },
  );
  const voided = await change(wang, [
    { id: ids[0], void: true },
    { id: ids[13], void: true },
  ]);
  await compare(['MONTH']);
  await compare(['MONTH', 'CUSTOMER']);
  await compare(['DEFECT']);

  await undo(wang, voided.changeSet);
  if (closing.changeSet) await undo(wang, closing.changeSet);
  const file = `客户名称,投诉日期,问题描述,缺陷项目\n${await nameOf(customers[0]!)},2026-03-01,起皱,起皱\n${await nameOf(customers[1]!)},2026-03-31,起皱,起皱\n`;
  const preview = await upload(wang, csv(file), '统计.csv');
  const imported = await apply(wang, preview.id);
  expect(imported.applied).toBe(true);
  for (const by of [['DEPARTMENT', 'CATEGORY'], ['CUSTOMER', 'MONTH'], ['MONTH', 'DEFECT'], []]) await compare(by);
  await undo(wang, imported.changeSet);
  await compare(['MONTH', 'DEFECT']);
});

async function nameOf(id: string): Promise<string> {
  const { customer } = await wang.data<{ customer: { name: string } }>(
    'query ($id: ID!) { customer(id: $id) { name } }',
    { id },
  );
  return customer.name;
}

test('claims come to what the sheet of claims adds up to, by currency', async () => {
  const [all] = await statistics([]);
  const { walk } = await wang.data<{
    walk: { groups: { groups: { values: { value: string | null }[]; count: number; sums: string[] }[] } };
  }>('{ walk: walkClaims { groups(by: [currency], sums: [amount]) { groups { values { value } count sums } } } }');
  const { groups } = walk.groups;
  const byCurrency = (a: { currency: string | null }, b: { currency: string | null }) =>
    String(a.currency).localeCompare(String(b.currency));
  expect(all!.amounts.map(({ currency, claimed }) => ({ currency, claimed })).toSorted(byCurrency)).toEqual(
    groups
      .flatMap(({ values, sums }) =>
        sums[0] && sums[0] !== '0' ? [{ currency: values[0]!.value, claimed: sums[0] }] : [],
      )
      .toSorted(byCurrency),
  );
  expect(all!['claims']).toBe(groups.reduce((sum, { count }) => sum + count, 0));
});

test('the year starts in the month that the site names', async () => {
  const { sites } = await wang.data<{ sites: { nodes: { id: string; yearStartsIn: number | null }[] } }>(
    '{ sites { nodes { id yearStartsIn } } }',
  );
  const [site] = sites.nodes;
  const rows = site
    ? [{ id: site.id, base: { values: { yearStartsIn: site.yearStartsIn } }, patch: { yearStartsIn: 7 } }]
    : [{ patch: { code: 'HQ', name: '总厂', timeZone: 'Asia/Shanghai', yearStartsIn: 7 } }];
  await change(wang, rows, { type: 'Site', sheet: 'Sites' });
  const { year } = await wang.data<{ year: { startsOn: string; endsOn: string; lastStartedOn: string } }>(
    '{ year: statisticsYear { startsOn endsOn lastStartedOn } }',
  );
  expect([year.startsOn, year.endsOn, year.lastStartedOn].map((day) => day.slice(4))).toEqual([
    '-07-01',
    '-07-01',
    '-07-01',
  ]);
  expect(Number(year.endsOn.slice(0, 4)) - Number(year.lastStartedOn.slice(0, 4))).toBe(2);
});

test('what the sums do not hold is refused', async () => {
  const asked = async (by: string, from: string) =>
    (await wang.ask(`{ complaintStatistics(by: [${by}], from: "${from}", until: "2027-01-01") { received } }`))
      .errors?.[0]?.extensions.code;
  expect(await asked('DEPARTMENT, DEFECT', '2026-01-01')).toBe('BAD_INPUT');
  expect(await asked('MONTH', '2026-01-15')).toBe('BAD_INPUT');
});
