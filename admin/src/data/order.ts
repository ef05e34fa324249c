import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { groupedOrder } from '../grid/grouping.ts';
import type { Query } from '../grid/source.ts';
import type { OrderStep } from './buildQuery.ts';

const days = new Set<KindName>(['date', 'dateTime', 'clock']);

/** The order of a query's rows, by columns. */
export function orderOf(sheet: SheetDef, query: Pick<Query, 'by' | 'sort'>): OrderStep[] {
  const { column, descending = false } = sheet.order;
  const steps = groupedOrder(query, { column, descending }, (key) => days.has(sheet.columns[key]!.kind));
  return steps.map((step) => ({ column: step.column, direction: step.descending ? 'DESC' : 'ASC' }));
}
