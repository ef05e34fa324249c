import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { record } from '../grid/steps.ts';
import {
  type Applied,
  applyImport,
  columnsOf,
  type Decisions,
  type FileColumns,
  ImportRefused,
  type Mapping,
  type Preview,
  previewImport,
} from './importApi.ts';

const undecided: Decisions = { createMissing: [], onlyValidRows: false, open: 'KEEP', cells: {} };

/** The steps of an import: a file, what its columns mean where that must be said, what it would do, what it did. */
export function useImport(sheet: SheetDef) {
  const { grid } = useGrid();
  const [locale] = useLocaleState();
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<FileColumns | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [decisions, setDecisions] = useState(undecided);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setMessage('');
    await work().catch((error: Error) => setMessage(error.message));
    setBusy(false);
  };
  const mapFile = async (of: File, mapping?: Mapping) => setColumns(await columnsOf(sheet.key, of, locale, mapping));
  const show = async (of: File, mapping?: Mapping) => {
    setPreview(await previewImport(sheet.key, of, locale, mapping));
    setDecisions(undecided);
    setColumns(null);
  };
  const upload = (of: File, mapping?: Mapping) => {
    setFile(of);
    void run(() =>
      show(of, mapping).catch(async (error: unknown) => {
        // what is missing may stand in a column of another name, or be the same for all rows
        if (!(error instanceof ImportRefused) || error.code !== 'HEADER_REQUIRED_MISSING') throw error;
        await mapFile(of, mapping);
        setMessage(error.message);
      }),
    );
  };
  const apply = () =>
    void run(async () => {
      const result = await applyImport(preview!.id, decisions, locale);
      setApplied(result);
      if (result.changeSet)
        record(grid, { changeSet: result.changeSet, selection: grid.selection.get(), isReread: true });
    });
  const restart = () => {
    setFile(null);
    setColumns(null);
    setPreview(null);
    setMessage('');
  };
  /** Shows what the columns are taken for; `null` where nothing was said about them, so that new fields are found. */
  const map = (mapping?: Mapping) => run(() => mapFile(file!, mapping && withoutUnknown(mapping)));
  const decide = (part: Partial<Decisions>) => setDecisions((before) => ({ ...before, ...part }));
  return { file, columns, preview, applied, decisions, isBusy, message, upload, apply, restart, map, decide };
}

/** Columns that go nowhere yet may be a new field by their heading. */
const withoutUnknown = (mapping: Mapping): Mapping | undefined =>
  mapping.columns.some(({ to }) => to.length === 0) ? undefined : mapping;
