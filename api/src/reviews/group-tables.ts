import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Filter } from '../sheets/filter.ts';
import type { Group } from '../sheets/groups.ts';
import type { Counting } from './counting.ts';
import { actionFigures, type Figure, groupFigures, percent, plainCell, type ReviewTable } from './figures.ts';
import type { ReviewText } from './rules/texts.ts';

const valueOf = (value: string | null): Filter[string] => (value === null ? { isEmpty: true } : { eq: value });

/** Groups of several figures by one column, told in the order of the first. */
async function grouped(counting: Counting, figures: Readonly<Record<string, Figure>>, by: string) {
  const names = Object.keys(figures);
  const found = await Promise.all(names.map((name) => counting.groups(figures[name]!, by)));
  const counts = found.map((groups) => new Map(groups.map(({ values, count }) => [values[0]!.value, count])));
  const values = [...new Map(found.flat().map(({ values: [value] }) => [value!.value, value!.label])).entries()];
  const rows = values.map(([value, label]) => ({
    value,
    label,
    cells: names.map((name, at) => {
      const { sheet, filter } = figures[name]!;
      return { text: String(counts[at]!.get(value) ?? 0), sheet, filter: { ...filter, [by]: valueOf(value) } };
    }),
  }));
  return rows;
}

interface Named {
  readonly value: string | null;
  readonly label: string | null;
}

function namesOf({ label, text }: Counting, sheet: Figure['sheet'], by: string) {
  const { list } = sheets[sheet].columns[by]!;
  return ({ value, label: own }: Named) => {
    if (value === null) return text('none');
    return list ? label(list, value) : (own ?? value);
  };
}

/** A month by what its complaints have in common. */
export async function groupTable(
  counting: Counting,
  [key, by]: readonly [ReviewText, string],
  month: string,
): Promise<ReviewTable> {
  const { text } = counting;
  const names = Object.keys(groupFigures) as (keyof typeof groupFigures)[];
  const figures = Object.fromEntries(
    names.map((name): [string, Figure] => [name, { sheet: 'complaints', filter: groupFigures[name](month) }]),
  );
  const nameOf = namesOf(counting, 'complaints', by);
  const rows = (await grouped(counting, figures, by)).map((row) => ({
    name: nameOf(row),
    cells: [...row.cells, plainCell(percent(Number(row.cells[4]!.text), Number(row.cells[3]!.text)))],
  }));
  return { key, title: text(key), head: ['', ...names.map(text), text('rate')], rows };
}

/** Corrective actions that are open today, by department. */
export async function actionsTable(counting: Counting, today: string): Promise<ReviewTable> {
  const { text } = counting;
  const filters = actionFigures(today);
  const names = Object.keys(filters) as (keyof typeof filters)[];
  const figures = Object.fromEntries(
    names.map((name): [string, Figure] => [name, { sheet: 'correctiveActions', filter: filters[name] }]),
  );
  const nameOf = namesOf(counting, 'correctiveActions', 'departmentId');
  const rows = (await grouped(counting, figures, 'departmentId')).map((row) => ({
    name: nameOf(row),
    cells: row.cells,
  }));
  return { key: 'actions', title: text('actions'), head: ['', ...names.map(text)], rows };
}

/** Amounts with two decimals. */
function amountText(sum: string | null): string {
  if (sum === null) return '';
  const [whole, fraction = ''] = sum.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
const sumCells = ({ sums }: Group, figure: Figure) => sums.map((sum) => ({ text: amountText(sum), ...figure }));

async function moneyTable(
  counting: Counting,
  key: 'money' | 'goods',
  figure: Figure,
  by: string,
  sums: readonly string[],
  head: readonly ReviewText[],
): Promise<ReviewTable> {
  const { text } = counting;
  const nameOf = namesOf(counting, figure.sheet, by);
  const rows = (await counting.groups(figure, by, sums)).map((group) => {
    const of: Figure = { ...figure, filter: { ...figure.filter, [by]: valueOf(group.values[0]!.value) } };
    return { name: nameOf(group.values[0]!), cells: [{ text: String(group.count), ...of }, ...sumCells(group, of)] };
  });
  return { key, title: text(key), head: head.map(text), rows };
}

/** What the claims of the month’s complaints come to, by currency. */
export const claimsTable = (counting: Counting, month: string) =>
  moneyTable(
    counting,
    'money',
    { sheet: 'claims', filter: { receivedAt: { within: month } } },
    'currency',
    ['amount', 'approvedAmount', 'netLoss'],
    ['currency', 'count', 'claimed', 'approved', 'netLoss'],
  );

/** What the goods are worth that customers asked to return in the month, in all and by product. */
export async function returnsTable(counting: Counting, month: string): Promise<ReviewTable> {
  const figure: Figure = { sheet: 'returnLines', filter: { requestedOn: { within: month } } };
  const table = await moneyTable(counting, 'goods', figure, 'productId', ['amount'], ['product', 'lines', 'amount']);
  // a day is grouped by its month: of one month, that is one group
  const [all] = await counting.groups(figure, 'requestedOn', ['amount']);
  if (!all) return table;
  const total = {
    name: counting.text('total'),
    cells: [{ text: String(all.count), ...figure }, ...sumCells(all, figure)],
  };
  return { ...table, rows: [total, ...table.rows] };
}
