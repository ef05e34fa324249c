import { files as filesSheet } from '@redress/schema/sheets/files.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { FileOwner, StoredFile } from '../data/files.ts';

/** A file on its way, or one that was refused and why. */
export interface Sending {
  readonly key: string;
  readonly name: string;
  readonly part: number;
  readonly error?: string;
}

/** What was done last and can be taken back. */
interface Undoable {
  readonly changeSet: string;
  readonly name: string;
}

/** Told of every change of the files, so that it can be taken back there too. */
export interface FileSteps {
  readonly done: (changeSet: string) => void;
  readonly undone: (changeSet: string) => void;
}

/** The list of what is on its way. */
function useSending() {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const begin = (name: string): Sending => {
    const entry = { key: crypto.randomUUID(), name, part: 0 };
    setSending((all) => [...all, entry]);
    return entry;
  };
  const put = (entry: Sending) => setSending((all) => all.map((one) => (one.key === entry.key ? entry : one)));
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key));
  return { sending, begin, put, drop };
}

/** The files of a row and what can be done to them; every change is a step for whoever shows them as well. */
export function useFiles({ done: remember, undone }: FileSteps, owner: FileOwner) {
  const { files: store, dataProvider, live } = useBackend();
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['files', owner.sheet, owner.rowId],
    queryFn: () => store.of(owner),
    staleTime: 0,
  });
  const { refetch } = query;
  const { sending, begin, put, drop } = useSending();
  const [removed, setRemoved] = useState<Undoable | null>(null);
  useEffect(() => live.watch('files', () => void refetch()), [live, refetch]);

  const done = async (changeSet: string) => {
    remember(changeSet);
    await refetch();
  };

  const addOne = async (file: File) => {
    const entry = begin(file.name);
    try {
      await done(await store.upload(file, owner, (part) => put({ ...entry, part })));
      drop(entry.key);
    } catch (error) {
      put({ ...entry, error: (error as Error).message || translate('files.unreachable') });
    }
  };

  return {
    query,
    sending,
    removed,
    drop,
    /** One after another: a phone has one narrow way up. */
    add: async (files: readonly File[]) => {
      setRemoved(null);
      for (const file of files) await addOne(file);
    },
    remove: async ({ id, name }: StoredFile) => {
      const gone = [{ id, patch: {}, void: true as const }];
      const { changeSet } = await dataProvider.change(filesSheet, gone, 'REJECT_ALL', crypto.randomUUID());
      if (changeSet) setRemoved({ changeSet, name });
      await (changeSet ? done(changeSet) : refetch());
    },
    restore: async ({ changeSet }: Undoable) => {
      await dataProvider.undo(changeSet, crypto.randomUUID());
      undone(changeSet);
      setRemoved(null);
      await refetch();
    },
  };
}

export type Files = ReturnType<typeof useFiles>;
