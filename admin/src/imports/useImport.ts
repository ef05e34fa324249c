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
  type Said,
} from './importApi.ts';

/** Refusals that somebody can settle by saying what the columns mean. */
const askable = new Set(['HEADER_REQUIRED_MISSING', 'HEADER_DUPLICATE', 'HEADER_AMBIGUOUS', 'NO_HEADER_FOUND']);

const undecided: Decisions = { createMissing: [], onlyValidRows: false, open: 'KEEP', cells: {} };

/** The steps of an import: a file, what its columns mean where that must be said, what it would do, what it did. */
export function useImport(sheet: SheetDef) {
  const { grid } = useGrid();
  const [locale] = useLocaleState();
  const [file, setFile] = useState<File | null>(null);
  const [sheetName, setSheetName] = useState<string>();
  const [headerRow, setHeaderRow] = useState<number>();
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
  const mapFile = async (of: File, said: Said) => setColumns(await columnsOf(sheet.key, of, locale, said));
  const show = async (of: File, said: Said) => {
    setPreview(await previewImport(sheet.key, of, locale, said));
    setDecisions(undecided);
    setColumns(null);
  };
  const send = (of: File, said: Said) => {
    setFile(of);
    setSheetName(said.sheetName);
    setHeaderRow(said.headerRow);
    void run(() =>
      show(of, said).catch(async (error: unknown) => {
        // what is missing may stand in a column of another name, or be the same for all rows
        if (!(error instanceof ImportRefused) || !askable.has(error.code)) throw error;
        await mapFile(of, said);
        setMessage(error.message);
      }),
    );
  };
  const upload = (of: File, mapping?: Mapping) => send(of, { mapping, ...(of === file && { sheetName, headerRow }) });
  /** Takes another sheet of the workbook. */
  const choose = (name: string) => send(file!, { sheetName: name });
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
  /** Shows what the columns are taken for; how sure the rest is stays as it was. */
  const map = (mapping?: Mapping) =>
    run(async () => {
      const read = await columnsOf(sheet.key, file!, locale, { mapping, sheetName, headerRow });
      setColumns(mapping ? { ...read, mapping: { ...read.mapping, columns: mapping.columns } } : read);
    });
  /** Takes another row for the headings. */
  const moveHeader = (row: number) => {
    setHeaderRow(row);
    void run(() => mapFile(file!, { sheetName, headerRow: row }));
  };
  const decide = (part: Partial<Decisions>) => setDecisions((before) => ({ ...before, ...part }));
  const state = { file, columns, preview, applied, decisions, isBusy, message };
  return { ...state, upload, choose, apply, restart, map, moveHeader, decide };
}
