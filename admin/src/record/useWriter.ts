import type { DocumentNode } from '@apollo/client';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { ChangeOutcome, RowChange } from '../grid/cell.ts';

/** What became of a row that was sent: nothing to say, or messages by column, and columns still needed. */
export interface Sent {
  readonly ok: boolean;
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly needs: readonly string[];
}

/** Writes rows as change sets of the one engine, remembers them, and takes the last one back. */
export function useWriter() {
  const backend = useBackend();
  const { dataProvider } = backend;
  const client = useQueryClient();
  const notify = useNotify();
  const [done, setDone] = useState<readonly string[]>([]);
  const reread = useCallback(
    () =>
      Promise.all(
        ['case', 'children', 'counts', 'history', 'files'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
    [client],
  );
  const write = useCallback(
    async (sheet: SheetDef, change: RowChange): Promise<Sent> => {
      const outcome = await dataProvider.change(sheet, [change], 'REJECT_ALL', crypto.randomUUID());
      if (outcome.changeSet) setDone((all) => [...all, outcome.changeSet!]);
      await reread();
      return sentOf(outcome);
    },
    [dataProvider, reread],
  );
  /** The same where no form is open to say what is wrong. */
  const attempt = useCallback(
    async (sheet: SheetDef, change: RowChange): Promise<void> => {
      const { ok, message, errors } = await write(sheet, change);
      if (!ok) notify([message, ...Object.values(errors)].filter(Boolean).join(' '), { type: 'warning' });
    },
    [write, notify],
  );
  /** Runs a verb of the server that writes rows; says why where it does not. */
  const tell = useCallback(
    async (verb: DocumentNode, variables: object) => {
      try {
        const { done: made } = await backend.tell<{ done: { changeSet: string | null } }>(verb, variables);
        if (made.changeSet) setDone((all) => [...all, made.changeSet!]);
      } catch (error) {
        notify((error as Error).message, { type: 'warning' });
      }
      await reread();
    },
    [backend, notify, reread],
  );
  const undo = useCallback(async () => {
    const last = done.at(-1);
    if (!last) return;
    setDone((all) => all.slice(0, -1));
    const { rows } = await dataProvider.undo(last, crypto.randomUUID());
    const refused = rows.flatMap((row) => [row.message, ...row.cells.map(({ message }) => message)]).find(Boolean);
    if (refused) notify(refused, { type: 'warning' });
    await reread();
  }, [dataProvider, done, notify, reread]);
  const steps = {
    done: (changeSet: string) => {
      setDone((all) => [...all, changeSet]);
      void reread();
    },
    undone: (changeSet: string) => {
      setDone((all) => all.filter((one) => one !== changeSet));
      void reread();
    },
  };
  return { write, attempt, tell, undo, canUndo: done.length > 0, steps };
}
export type Writer = ReturnType<typeof useWriter>;

function sentOf({ rows }: ChangeOutcome): Sent {
  const [row] = rows;
  const refused = row?.cells.filter(({ outcome }) => outcome !== 'APPLIED' && outcome !== 'UNCHANGED') ?? [];
  const told = refused.filter(({ code }) => code !== 'REJECTED_WITH_OTHERS' && code !== 'ROW_REFUSED');
  return {
    ok: row !== undefined && row.outcome !== 'REJECTED' && refused.length === 0,
    message: refused.length === 0 ? (row?.message ?? '') : '',
    errors: Object.fromEntries(told.map(({ column, message }) => [column, message ?? ''])),
    needs: [...new Set(refused.flatMap(({ fields }) => fields ?? []))],
  };
}
