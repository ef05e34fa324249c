import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Draft, readDrafts } from '../form/drafts.ts';
import { KindField } from '../form/KindField.tsx';
import { type GridColumn, type GridRow, isWritable, type RowChange } from '../grid/cell.ts';
import { textOf } from '../grid/display.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { ReturnAdvice } from './ReturnAdvice.tsx';
import type { Sent } from './useWriter.ts';

interface RowDialogProps {
  readonly sheet: SheetDef;
  readonly around: Surroundings;
  /** The row as it stands; null makes a new one. */
  readonly row: GridRow | null;
  /** What a new row holds beside what is typed. */
  readonly given?: RowChange['patch'];
  /** Columns to fill in; all that may be written where left out. */
  readonly keys?: readonly string[];
  /** Entries of columns whose values another row lists. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly write: (change: RowChange) => Promise<Sent>;
  readonly onClose: () => void;
}

/** What a new row has by itself: its number, and the state it begins in. */
const isGiven = ({ numbering }: SheetDef, { key, kind }: GridColumn) => kind === 'state' || key === numbering?.column;

const none: Readonly<Record<string, string>> = {};

/** A row as a form: read, refused and asked for more exactly as its cells are in the grid. */
export function RowDialog({ sheet, around, row, given = {}, keys, choices, write, onClose }: RowDialogProps) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery('(width < 600px)');
  const [more, setMore] = useState<readonly string[]>([]);
  const columns = useMemo(() => {
    const all = gridColumns(
      sheet,
      columnsOf(sheet).map(({ key }) => key),
      around,
    );
    const asked = keys && new Set([...keys, ...more]);
    const offered = all.map((column) => {
      const listed = choices?.[column.key];
      return listed ? { ...column, kind: 'choice' as const, context: { ...column.context, choices: listed } } : column;
    });
    return offered.filter(
      (column) =>
        !(column.key in given) &&
        (asked
          ? asked.has(column.key)
          : isWritable(column, row ?? undefined) && !(row === null && isGiven(sheet, column))),
    );
  }, [sheet, around, keys, more, given, row, choices]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [sent, setSent] = useState<Sent | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(none);
  const [isBusy, setBusy] = useState(false);
  const draftOf = (key: string): Draft => {
    const column = columns.find((one) => one.key === key);
    return drafts.get(key) ?? { text: row && column ? textOf(column, row.values[key] ?? null, row.labels) : '' };
  };
  const put = (key: string, draft: Draft) => setDrafts((all) => new Map(all).set(key, draft));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { patch, errors } = readDrafts(columns, drafts);
    setTyped(errors);
    if (Object.keys(errors).length > 0) return;
    const base = row && { values: Object.fromEntries(Object.keys(patch).map((key) => [key, row.values[key] ?? null])) };
    setBusy(true);
    const answer = await write({ ...(row?.id && { id: row.id, base: base! }), patch: { ...given, ...patch } }).catch(
      failed,
    );
    setBusy(false);
    if (answer.ok) return onClose();
    setMore((all) => [...all, ...answer.needs]);
    setSent(answer);
  };
  // what a step asks for is said where it is to be filled in, not only where the step was asked for
  const open = (sent?.needs ?? []).filter((key) => draftOf(key).text === '');
  const needed = Object.fromEntries(open.map((key) => [key, translate('record.needed')]));
  const errors: Readonly<Record<string, string>> = { ...needed, ...sent?.errors, ...typed };
  const others = Object.entries(errors).filter(([key]) => !columns.some((column) => column.key === key));
  const name = row ? String(row.values[sheet.label] ?? '') : translate('record.new');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={isNarrow}>
      <form className="record-dialog" onSubmit={(event) => void save(event)} noValidate>
        <DialogTitle>
          {sheet[around.locale]} {name}
        </DialogTitle>
        <DialogContent className="record-form">
          {[sent?.message, ...others.map(([, text]) => text)].filter(Boolean).map((text) => (
            <Alert key={text} severity="error">
              {text}
            </Alert>
          ))}
          {sheet.key === 'returns' && !keys && (
            <ReturnAdvice id={row?.id} values={{ ...given, ...row?.values, ...readDrafts(columns, drafts).patch }} />
          )}
          {columns.map((column) => (
            <KindField
              key={column.key}
              column={column}
              draft={draftOf(column.key)}
              onChange={(draft) => put(column.key, draft)}
              {...(errors[column.key] && { error: errors[column.key]! })}
              isReadOnly={!isWritable(column, row ?? undefined)}
              {...(column.kind === 'state' && row?.nextStates && { allowed: row.nextStates })}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const failed = (error: Error): Sent => ({ ok: false, message: error.message, errors: none, needs: [] });
