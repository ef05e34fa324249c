import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Mask } from '../access/rights.ts';
import { DomainError } from '../app/domain-error.ts';
import { childrenOf, sheetOf } from './columns.ts';
import type { Filter } from './filter.ts';
import type { Order } from './order.ts';
import type { Selection } from './selection.ts';

/** A selection without the columns that are hidden from the reader (they read as empty); itself where nothing is hidden. */
export function visibleSelection(sheet: SheetDef, selection: Selection, mask: Mask | null): Selection {
  if (!mask) return selection;
  const columns = [...selection.columns].filter((column) => !mask(sheet.key as SheetKey, column));
  const references = [...selection.references].map(
    ([key, inner]) => [key, visibleSelection(sheetOf(sheet.columns[key]!.to!), inner, mask)] as const,
  );
  const children = [...selection.children].map(
    ([field, inner]) => [field, visibleSelection(sheetOf(childrenOf[sheet.key]![field]!.sheet), inner, mask)] as const,
  );
  const custom = selection.custom && {
    ...selection.custom,
    isHidden: (field: string) => mask(sheet.key as SheetKey, field),
  };
  return {
    ...selection,
    ...(custom && { custom }),
    columns: new Set(columns),
    references: new Map(references),
    children: new Map(children),
  };
}

interface Asked {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
}

/** Refuses to filter or sort by a hidden column, which would tell its values one guess at a time. */
export function refuseHidden(sheet: SheetDef, { filter, orderBy }: Asked, mask: Mask | null) {
  if (!mask) return;
  const named = [...filtered(filter), ...(orderBy ?? []).map(({ column }) => column)];
  if (named.some((column) => mask(sheet.key as SheetKey, column))) throw new DomainError('FORBIDDEN');
}

function filtered(filter: Filter | null | undefined): string[] {
  return Object.entries(filter ?? {}).flatMap(([key, value]) => {
    if (key === 'not') return filtered(value as Filter);
    if (key === 'and' || key === 'or') return ((value ?? []) as Filter[]).flatMap(filtered);
    return [key];
  });
}
