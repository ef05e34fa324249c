import { views as viewsSheet } from '@redress/schema/sheets/views.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { ChangeOutcome, RowChange } from '../grid/cell.ts';
import { cellsOf, defaultOf, type SavedView, type Sharing } from './savedViews.ts';
import type { SavedViews } from './useSavedViews.ts';
import type { ViewState } from './useViewState.ts';

/** What a dialog asks of a view. */
export interface ViewNaming {
  readonly name: string;
  readonly sharing: Sharing;
  readonly isDefault: boolean;
}

/** Saving, naming, sharing and deleting views, as change sets like everything else; the last one can be undone. */
export function useViewWriting(sheet: SheetDef, view: ViewState, saved: SavedViews) {
  const { dataProvider } = useBackend();
  const notify = useNotify();
  const translate = useTranslate();
  const [last, setLast] = useState<string | null>(null);

  const settle = async (answer: Promise<ChangeOutcome>, said: string): Promise<ChangeOutcome | null> => {
    try {
      const outcome = await answer;
      const refused = outcome.rows.flatMap(({ cells, message }) => [...cells.map((cell) => cell.message), message]);
      if (!outcome.applied) throw new Error(refused.find(Boolean) ?? undefined);
      setLast(outcome.changeSet ?? null);
      await saved.refresh();
      notify(translate(said), { type: 'info' });
      return outcome;
    } catch (error) {
      notify((error as Error).message || translate('sheet.view.failed'), { type: 'warning' });
      return null;
    }
  };
  const send = (rows: readonly RowChange[], said: string) =>
    settle(dataProvider.change(viewsSheet, rows, 'REJECT_ALL', crypto.randomUUID()), said);

  /** A department has one default: the one of before makes room in the same change. */
  const withDefault = (naming: ViewNaming, id?: string): RowChange[] => {
    const before = defaultOf(saved.all, saved.department);
    if (!naming.isDefault || !before || before.id === id) return [];
    return [{ id: before.id, base: { values: { isDefault: true } }, patch: { isDefault: false } }];
  };

  return {
    last,
    save: (known: SavedView) =>
      send([{ id: known.id, base: { values: basesOf(known) }, patch: cellsOf(view.settings) }], 'sheet.view.saved'),
    async saveAs(naming: ViewNaming) {
      const patch = { ...naming, sheet: sheet.key, ...cellsOf(view.settings) };
      const outcome = await send([...withDefault(naming), { patch }], 'sheet.view.saved');
      const id = outcome?.rows.at(-1)?.id;
      if (id) view.openSaved(id);
      return outcome !== null;
    },
    async rename(known: SavedView, naming: ViewNaming) {
      const { name, sharing, isDefault } = known;
      const change = { id: known.id, base: { values: { name, sharing, isDefault } }, patch: { ...naming } };
      return (await send([...withDefault(naming, known.id), change], 'sheet.view.saved')) !== null;
    },
    makeDefault(known: SavedView) {
      const naming = { name: known.name, sharing: known.sharing, isDefault: !known.isDefault };
      const base = { values: { isDefault: known.isDefault } };
      const change = { id: known.id, base, patch: { isDefault: naming.isDefault } };
      return send([...withDefault(naming, known.id), change], 'sheet.view.saved');
    },
    async remove(known: SavedView) {
      if (await send([{ id: known.id, patch: {}, void: true }], 'sheet.view.deleted')) view.open('daily');
    },
    async undo() {
      if (last && (await settle(dataProvider.undo(last, crypto.randomUUID()), 'sheet.view.undone'))) setLast(null);
    },
  };
}

const basesOf = ({ texts }: SavedView) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, text === '' ? null : key === 'frozen' ? Number(text) : text]),
  );
