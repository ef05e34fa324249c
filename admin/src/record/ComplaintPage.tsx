import HistoryIcon from '@mui/icons-material/History';
import FilesIcon from '@mui/icons-material/AttachFileOutlined';
import LedgerIcon from '@mui/icons-material/TableChartOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { correctiveActions } from '@redress/schema/sheets/corrective-actions.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useState } from 'react';
import { Link, Title, useGetRecordId, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { FilesPanel } from '../files/FilesPanel.tsx';
import type { GridRow } from '../grid/cell.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import { ChildRows } from './ChildRows.tsx';
import { Clocks } from './Clocks.tsx';
import { useCase } from './complaintCase.ts';
import { beginEightD, EightDReports } from './EightDReports.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { NextSteps } from './NextSteps.tsx';
import '../grid/grid.css';
import './record.css';
import { RecordHead } from './RecordHead.tsx';
import { RowDialog } from './RowDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { useWriter } from './useWriter.ts';

/** What belongs to a complaint and is shown by itself, not as rows under it. */
const apart = new Set(['files', 'comments', 'eightDs']);
const children: readonly SheetDef[] = Object.values(sheets).filter(
  (sheet) => sheet.parent?.sheet === 'complaints' && !apart.has(sheet.key) && !sheet.isLog,
);

/** A complaint with everything that belongs to it. */
export function ComplaintPage() {
  const id = String(useGetRecordId());
  const { around } = useSurroundings();
  return around ? <KnownCase id={id} around={around} /> : <Waiting className="record-state" />;
}

function KnownCase({ id, around }: { readonly id: string; readonly around: Surroundings }) {
  const translate = useTranslate();
  const { sheet, complaint, row, timeline, isGone, nameOf, error } = useCase(id, around);
  if (error) return <p className="record-state">{error.message}</p>;
  if (isGone) return <p className="record-state">{translate('record.gone')}</p>;
  if (!row || !complaint) return <Waiting className="record-state" />;
  return <OpenCase key={row.id} {...{ sheet, complaint, row, timeline, nameOf, around }} />;
}

type OpenCaseProps = Pick<ReturnType<typeof useCase>, 'sheet' | 'timeline' | 'nameOf'> & {
  readonly complaint: NonNullable<ReturnType<typeof useCase>['complaint']>;
  readonly row: GridRow;
  readonly around: Surroundings;
};

function OpenCase({ sheet, complaint, row, timeline, nameOf, around }: OpenCaseProps) {
  const translate = useTranslate();
  const writer = useWriter();
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const [past, setPast] = useState<{ column: string | null } | null>(null);
  const [isFiling, setFiling] = useState(false);
  const [isActing, setActing] = useState(false);
  const number = String(row.values['number']);
  return (
    <div className="record">
      <Title title={`${complaints[around.locale]} ${number}`} />
      <nav className="record-tools" aria-label={translate('sheet.tools')}>
        <Button component={Link} to="/complaints" startIcon={<LedgerIcon />}>
          {translate('menu.ledger')}
        </Button>
        <Button startIcon={<UndoIcon />} disabled={!writer.canUndo} onClick={() => void writer.undo()}>
          {translate('sheet.undo')}
        </Button>
        <Button startIcon={<FilesIcon />} onClick={() => setFiling(true)}>
          {translate('files.title')} {row.values['pictures'] ?? ''}
        </Button>
        <Button startIcon={<HistoryIcon />} onClick={() => setPast({ column: null })}>
          {translate('record.history')}
        </Button>
      </nav>
      <RecordHead row={row} around={around} onEdit={setEdited} />
      <div className="record-columns">
        <div>
          <NextSteps
            steps={complaint.nextSteps}
            missing={complaint.missingToClose}
            nameOf={nameOf}
            onEdit={setEdited}
            onAct={(isEightD) => (isEightD ? void beginEightD(writer, row.id!, around) : setActing(true))}
            onFile={() => setFiling(true)}
          />
          <Facts
            sheet={sheet}
            row={row}
            around={around}
            onEdit={setEdited}
            onHistory={(column) => setPast({ column })}
          />
        </div>
        <aside>
          <Clocks clocks={complaint.clocks} nameOf={nameOf} />
          <Timeline events={timeline} />
        </aside>
      </div>
      <EightDReports complaintId={row.id!} around={around} writer={writer} />
      <div className="record-parts">
        {children.map((child) => (
          <ChildRows key={child.key} sheet={child} parentId={row.id!} around={around} writer={writer} />
        ))}
      </div>
      {edited && (
        <RowDialog
          sheet={sheet}
          around={around}
          row={row}
          keys={edited}
          choices={{ closeReason: complaint.closeReasonChoices }}
          write={(change) => writer.write(sheet, change)}
          onClose={() => setEdited(null)}
        />
      )}
      {past && <History {...{ sheet, row, around, writer }} column={past.column} onClose={() => setPast(null)} />}
      {isActing && (
        <RowDialog
          sheet={correctiveActions}
          around={around}
          row={null}
          given={{ complaintId: row.id! }}
          write={(change) => writer.write(correctiveActions, change)}
          onClose={() => setActing(false)}
        />
      )}
      {isFiling && (
        <FilesPanel
          steps={writer.steps}
          owner={{ sheet: 'complaints', rowId: row.id! }}
          name={String(row.values['number'])}
          onClose={() => setFiling(false)}
        />
      )}
    </div>
  );
}
