import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from 'react-admin';
import type { GridRow } from '../grid/cell.ts';
import { alignOf, textOf } from '../grid/display.ts';
import { runsOf } from '../grid/groups.ts';
import { toneOf } from '../grid/tone.ts';
import './print.css';
import type { Paper, PrintColumn } from './bands.ts';

interface PrintSheetProps {
  readonly title: string;
  /** What is said under the title: filters, who and when, how many rows. */
  readonly lines: readonly string[];
  readonly bands: readonly (readonly PrintColumn[])[];
  readonly rows: readonly GridRow[];
  readonly paper: Paper;
  readonly onDone: () => void;
}

/** Rows as they go to the printer: beside the page, seen by nobody; the browser repeats the headings on each sheet of paper. */
export function PrintSheet({ title, lines, bands, rows, paper, onDone }: PrintSheetProps) {
  const translate = useTranslate();
  useEffect(() => {
    addEventListener('afterprint', onDone);
    const before = document.title;
    document.title = title;
    window.print();
    return () => {
      removeEventListener('afterprint', onDone);
      document.title = before;
    };
  }, [title, onDone]);
  return createPortal(
    <div className="print-sheet">
      <style>{`@page { size: ${paper} landscape; margin: 10mm; }`}</style>
      {bands.map((band, at) => (
        <section key={band.map(({ column }) => column.key).join(',')}>
          <h1>
            {title}
            {bands.length > 1 && <small> {translate('sheet.print.part', { at: at + 1, of: bands.length })}</small>}
          </h1>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Band band={band} rows={rows} />
        </section>
      ))}
    </div>,
    document.body,
  );
}

function Band({ band, rows }: { readonly band: readonly PrintColumn[]; readonly rows: readonly GridRow[] }) {
  const columns = band.map(({ column }) => column);
  const runs = runsOf(columns, 0);
  return (
    <table>
      <colgroup>
        <col style={{ width: 30 }} />
        {band.map(({ column, width }) => (
          <col key={column.key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        {runs.some(({ key }) => key) && (
          <tr>
            <td />
            {runs.map(({ from, to, label }) => (
              <th key={from} colSpan={to - from + 1} scope="colgroup">
                {label}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col">#</th>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.key} data-colour={row.colour}>
            <td className="to-right">{at + 1}</td>
            {columns.map((column) => (
              <td key={column.key} className={`to-${alignOf(column)}`} data-tone={toneOf(column, row)}>
                {textOf(column, row.values[column.key] ?? null, row.labels)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
