import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ChildRows, useChildRows } from './ChildRows.tsx';
import { Facts } from './Facts.tsx';
import { RowDialog } from './RowDialog.tsx';
import type { GridRow } from '../grid/cell.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import type { Writer } from './useWriter.ts';

const parts: readonly SheetDef[] = Object.values(sheets).filter((sheet) => sheet.parent?.sheet === 'eightDs');

interface EightDReportsProps {
  readonly complaintId: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** Begins an 8D report; one that is part of another is a supplier's own (R94). */
export const beginEightD = (
  writer: Writer,
  complaintId: string,
  around: Surroundings,
  partOfId: string | null = null,
) => writer.attempt(eightDs, { patch: { complaintId, openedOn: around.today, ...(partOfId && { partOfId }) } });

/** The 8D reports of a complaint, D0 to D8, with their print in either language. */
export function EightDReports({ complaintId, around, writer }: EightDReportsProps) {
  const translate = useTranslate();
  const reports = useChildRows(eightDs, complaintId);
  return (
    <>
      {reports.map((report) => (
        <EightDReport key={report.id} report={report} around={around} writer={writer} />
      ))}
      {reports.length === 0 && (
        <Button
          variant="outlined"
          className="record-begin"
          onClick={() => void beginEightD(writer, complaintId, around)}
        >
          {translate('record.beginEightD')}
        </Button>
      )}
    </>
  );
}

function EightDReport({
  report,
  around,
  writer,
}: Omit<EightDReportsProps, 'complaintId'> & { readonly report: GridRow }) {
  const translate = useTranslate();
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const printed = (language: string, kind: string) => `/eight-d/${report.id}.${kind}?language=${language}`;
  return (
    <details className="record-eight-d" open>
      <summary>
        <h2>
          {eightDs[around.locale]} {String(report.values['number'])}
          {report.labels['partOfId'] && (
            <small>{translate('record.partOf', { number: report.labels['partOfId'] })}</small>
          )}
        </h2>
      </summary>
      <div className="record-tools">
        {(['zh', 'en'] as const).flatMap((language) => [
          <Button key={`${language}p`} startIcon={<PrintIcon />} href={printed(language, 'html')} target="_blank">
            {translate(`record.print.${language}`)}
          </Button>,
          <Button key={`${language}x`} href={printed(language, 'xlsx')} download>
            {translate(`record.workbook.${language}`)}
          </Button>,
        ])}
        {!report.values['partOfId'] && (
          <Button onClick={() => void beginEightD(writer, String(report.values['complaintId']), around, report.id)}>
            {translate('record.supplierEightD')}
          </Button>
        )}
      </div>
      <Facts sheet={eightDs} row={report} around={around} onEdit={setEdited} isForm />
      <div className="record-parts">
        {parts.map((sheet) => (
          <ChildRows key={sheet.key} sheet={sheet} parentId={report.id!} around={around} writer={writer} />
        ))}
      </div>
      {edited && (
        <RowDialog
          sheet={eightDs}
          around={around}
          row={report}
          keys={edited}
          write={(change) => writer.write(eightDs, change)}
          onClose={() => setEdited(null)}
        />
      )}
    </details>
  );
}
