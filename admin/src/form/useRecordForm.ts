import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { type CellOutcome, type GridColumn, type GridRow, valueOf } from '../grid/cell.ts';
import { shownText } from '../grid/display.ts';
import type { Theirs } from '../grid/edits.ts';
import { type Draft, readDrafts } from './drafts.ts';

interface FormState {
  /** What was changed, by column. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What the cells held when they were changed, where that is not what the row held when it was read. */
  readonly bases: Readonly<Record<string, CellValue | null>>;
  readonly errors: Readonly<Record<string, string>>;
  /** What somebody else has written into a field meanwhile. */
  readonly conflicts: Readonly<Record<string, Theirs>>;
  readonly message: string;
}

const untouched: FormState = { drafts: new Map(), bases: {}, errors: {}, conflicts: {}, message: '' };
const without = <T>(record: Readonly<Record<string, T>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

/** A row in a form: what was changed is sent with what the cells held before, and the server's answer stands at its fields. */
export function useRecordForm(
  sheet: SheetDef,
  columns: readonly GridColumn[],
  row: GridRow | null,
  onSaved: (id: string) => void,
) {
  const { dataProvider } = useBackend();
  const [state, setState] = useState(untouched);
  const [isBusy, setBusy] = useState(false);
  const { drafts, bases, errors, conflicts } = state;

  const change = (key: string, draft: Draft) =>
    setState({ ...state, drafts: new Map([...drafts, [key, draft]]), errors: without(errors, key) });
  const settle = (key: string, whose: 'mine' | 'theirs') => {
    const { value, text } = conflicts[key]!;
    const kept = whose === 'mine' ? drafts : new Map([...drafts, [key, { text, value }]]);
    setState({
      ...state,
      drafts: kept,
      bases: { ...bases, [key]: value },
      conflicts: without(conflicts, key),
      errors: without(errors, key),
    });
  };
  const submit = async () => {
    const read = readDrafts(columns, drafts);
    if (Object.keys(read.errors).length > 0) return setState({ ...state, errors: read.errors });
    const values = Object.fromEntries(
      Object.keys(read.patch).map((key) => [key, key in bases ? bases[key]! : valueOf(row ?? undefined, key)]),
    );
    const sent = row ? { id: row.id!, base: { values }, patch: read.patch } : { patch: read.patch };
    setBusy(true);
    try {
      const outcome = await dataProvider.change(sheet, [sent], 'REJECT_ALL', crypto.randomUUID());
      const [answer] = outcome.rows;
      if (answer?.outcome === 'REJECTED') setState({ ...state, ...answersOf(answer.cells, answer.message ?? '') });
      else {
        setState(untouched);
        onSaved(answer!.id!);
      }
    } catch (error) {
      setState({ ...state, message: (error as Error).message });
    } finally {
      setBusy(false);
    }
  };
  const draftOf = (column: GridColumn): Draft =>
    drafts.get(column.key) ?? { text: row ? shownText(column, row, undefined) : '' };
  return { ...state, isBusy, isChanged: drafts.size > 0, draftOf, change, settle, submit };
}

/** What the server says of the fields, by field; of the row as a whole only where no field is to blame. */
function answersOf(
  cells: readonly CellOutcome[],
  message: string,
): Pick<FormState, 'errors' | 'conflicts' | 'message'> {
  const errors: Record<string, string> = {};
  const conflicts: Record<string, Theirs> = {};
  for (const cell of cells) {
    const { column, outcome, code, current, currentText, by, at } = cell;
    if (code === 'REJECTED_WITH_OTHERS' || code === 'ROW_REFUSED' || outcome === 'APPLIED' || outcome === 'UNCHANGED')
      continue;
    errors[column] = cell.message ?? '';
    for (const needed of cell.fields ?? []) errors[needed] ??= cell.message ?? '';
    if (outcome === 'CONFLICT')
      conflicts[column] = { value: current ?? null, text: currentText ?? '', by: by ?? '', at: at ?? '' };
  }
  return { errors, conflicts, message: Object.keys(errors).length > 0 ? '' : message };
}
