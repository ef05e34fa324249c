import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { OwnColumns } from '../grid/GridContext.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { useLatest } from '../views/useLatest.ts';
import { useFieldActions } from './useFieldActions.ts';

const FieldDialog = lazy(async () => ({ default: (await import('./FieldDialog.tsx')).FieldDialog }));

/** The columns that an administrator adds to a sheet in its header; nothing for everybody else. `onAdded` shows a new one. */
export function useOwnColumns(
  sheet: SheetDef,
  around: Surroundings,
  onAdded: (key: string) => void,
): { own: OwnColumns | undefined; dialog: ReactNode } {
  const [open, setOpen] = useState<{ readonly field: FieldRow | null } | null>(null);
  const actions = useFieldActions(sheet);
  const notify = useNotify();
  const translate = useTranslate();
  const fieldOf = (key: string) => around.fields.find(({ id }) => id === key) ?? null;
  const retire = useLatest((key: string) => {
    const field = fieldOf(key);
    if (!field) return;
    const name = field[around.locale] ?? field.zh ?? field.en;
    actions.retire(field).then(
      () => notify(translate('fields.isRetired', { name })),
      (reason: Error) => notify(reason.message, { type: 'error' }),
    );
  });
  const change = useLatest((key: string) => setOpen({ field: fieldOf(key) }));
  const may = around.isAdministrator && sheet.key !== 'customFields';
  const own = useMemo<OwnColumns | undefined>(
    () => (may ? { add: () => setOpen({ field: null }), change, retire } : undefined),
    [may, change, retire],
  );
  const added = useRef<string | null>(null);
  const shown = useLatest(onAdded);
  useEffect(() => {
    const key = added.current;
    if (!key || !sheet.columns[key]) return;
    added.current = null;
    shown(key);
  });
  const close = (id?: string) => {
    if (id && open && !open.field) added.current = id;
    setOpen(null);
  };
  const dialog = open && (
    <Suspense>
      <FieldDialog sheet={sheet} around={around} field={open.field} onClose={close} />
    </Suspense>
  );
  return { own, dialog };
}
