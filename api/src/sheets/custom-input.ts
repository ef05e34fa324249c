import { type FieldKind, fieldKinds } from '@redress/schema/sheets/fields.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { DomainError } from '../app/domain-error.ts';
import { bookWith } from '../fields/field-book.ts';
import { sheetOf } from './columns.ts';
import type { Filter } from './filter.ts';
import type { Order } from './order.ts';
import type { Runner } from './statement.ts';

/** A custom field in a filter, a patch or a base: its id, and what is said in the slots. */
type Slots = Readonly<Record<string, unknown>> & { readonly field: string };
/** A step of an order as the API takes it: a column of the catalogue, or a custom field. */
export type AskedOrder = Omit<Order, 'column'> & { readonly column?: string | null; readonly field?: string | null };

interface Asked {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly AskedOrder[] | null;
}

/** Filter and order by columns alone, and the sheet that has them: with its custom fields where those are asked. */
export async function withCustomInput<A extends Asked>(
  runner: Runner,
  key: SheetKey,
  asked: A,
): Promise<{ sheet: SheetDef; asked: Omit<A, 'orderBy'> & { orderBy?: Order[] | null } }> {
  const ids = [
    ...fieldsIn(asked.filter),
    ...(asked.orderBy ?? []).flatMap(({ column, field }) => (column == null && field != null ? [field] : [])),
  ];
  const sheet = ids.length > 0 ? (await bookWith(runner, runner, ids)).sheetOf(key) : sheetOf(key);
  const filter = asked.filter && plainFilter(sheet, asked.filter);
  const orderBy = asked.orderBy?.map((step) => plainOrder(sheet, step));
  return { sheet, asked: { ...asked, ...(asked.filter && { filter }), orderBy: orderBy ?? null } };
}

const inner = ({ and, or, not }: Filter): Filter[] => [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
const customOf = (filter: Filter) => (filter['custom'] ?? []) as readonly Slots[];

const fieldsIn = (filter: Filter | null | undefined): string[] =>
  filter ? [...customOf(filter).map(({ field }) => field), ...inner(filter).flatMap(fieldsIn)] : [];

function plainFilter(sheet: SheetDef, { custom, and, or, not, ...columns }: Filter): Filter {
  const each = (filters: readonly Filter[] | null | undefined) => filters?.map((filter) => plainFilter(sheet, filter));
  const fields = ((custom ?? []) as readonly Slots[]).map((asked) => conditionOf(sheet, asked));
  return {
    ...columns,
    ...((and || fields.length > 0) && { and: [...(each(and) ?? []), ...fields] }),
    ...(or && { or: each(or)! }),
    ...(not && { not: plainFilter(sheet, not) }),
  };
}

function conditionOf(sheet: SheetDef, { field, ...slots }: Slots): Filter {
  const column = sheet.columns[field];
  if (!column?.custom) throw new DomainError('FIELD_UNKNOWN', { text: field });
  const slot = fieldKinds[column.kind as FieldKind];
  const wrong = Object.keys(slots).find((name) => name !== slot && slots[name] != null);
  if (wrong) throw new DomainError('FIELD_SLOT', { column: column.zh, slot });
  return { [field]: slots[slot] ?? {} };
}

function plainOrder(sheet: SheetDef, { column, field, direction }: AskedOrder): Order {
  if ((column == null) === (field == null)) throw new DomainError('BAD_INPUT', { reason: 'orderBy: column or field' });
  if (field != null && !sheet.columns[field]?.custom) throw new DomainError('FIELD_UNKNOWN', { text: field });
  return { column: (column ?? field)!, direction };
}

/** A patch or a base with its custom fields beside its columns, each by its id; whatever slot holds the value, its kind reads it. */
export function withCustomKeys(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { custom, ...columns }: Record<string, unknown> = values;
  for (const { field, ...slots } of (custom ?? []) as readonly Slots[])
    columns[field] = Object.values(slots).find((value) => value != null) ?? null;
  return columns;
}
