import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import { orderSql, stepsOf } from './order.ts';
import { foundRows } from './page-statement.ts';
import { valueOf } from './rows.ts';
import { type Runner, runArrays, Statement } from './statement.ts';
import { isFilled, type Walk } from './walk.ts';

/** Which rows of a walk are added up; all of them where left out. */
export interface Stretch {
  readonly offset?: number | null;
  readonly limit?: number | null;
}

/** What the cells of a column add up to: exact decimals; smallest and largest in canonical form. */
export interface Figures {
  readonly column: string;
  readonly filled: number;
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

const summed = new Set<KindName>(['integer', 'decimal', 'percent', 'money']);
const ranked = new Set<KindName>([...summed, 'date', 'dateTime', 'clock']);

/** Counts and adds up columns of the rows of a query, in one statement. */
export async function figuresOf(
  runner: Runner,
  sheet: SheetDef,
  walk: Walk,
  columns: readonly string[],
  { offset, limit }: Stretch,
): Promise<Figures[]> {
  if (columns.length === 0) return [];
  const statement = new Statement();
  const sources = columns.map((column) => sourceOf(sheet, column)!);
  const steps = offset == null && limit == null ? [] : stepsOf(sheet, walk.orderBy);
  const parts = new Set([...sources, ...steps].flatMap((source) => source.parts));
  const wanted = sources.flatMap((source, at) => [`${source.sql} as c${at}`, `${isFilled(source)} as f${at}`]);
  const order = steps.length > 0 ? `order by ${orderSql(steps)}` : '';
  const stretch = [
    limit == null ? '' : `limit ${statement.param(limit)}::int`,
    offset == null ? '' : `offset ${statement.param(offset)}::int`,
  ];
  const rows = `select ${wanted.join(', ')} ${foundRows(statement, sheet, walk, parts)} ${order} ${stretch.join(' ')}`;
  const text = `select ${sources.map(({ kind }, at) => aggregates(kind, at)).join(', ')} from (${rows}) cells`;
  const [answer = []] = (await runArrays(runner, text, statement.values)).rows;
  return columns.map((column, at) => {
    const [filled, sum, min, max] = answer.slice(at * 4, at * 4 + 4) as [number, ...(string | null)[]];
    const shown = (value: string | null | undefined) => valueOf(value ?? null, sources[at]!.kind) as string | null;
    return { column, filled, sum: sum ?? null, min: shown(min), max: shown(max) };
  });
}

function aggregates(kind: KindName, at: number): string {
  const text = (sql: string) => (columnTypes[kind] === 'numeric' ? `trim_scale(${sql})::text` : `${sql}::text`);
  return [
    `(count(*) filter (where f${at}))::int`,
    summed.has(kind) ? `trim_scale(sum(c${at})::numeric)::text` : 'null',
    ranked.has(kind) ? text(`min(c${at})`) : 'null',
    ranked.has(kind) ? text(`max(c${at})`) : 'null',
  ].join(', ');
}
