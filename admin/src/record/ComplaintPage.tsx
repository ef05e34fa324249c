import HistoryIcon from '@mui/icons-material/History';
import LedgerIcon from '@mui/icons-material/TableChartOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { correctiveActions } from '@redress/schema/sheets/corrective-actions.ts';
import { useState } from 'react';
import { Link, Title, useGetRecordId, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { FileShelf } from '../files/FileShelf.tsx';
import { useFiles } from '../files/useFiles.ts';
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
import { RecordTabs } from './RecordTabs.tsx';
import { RowDialog } from './RowDialog.tsx';
import { partsOfTab, useTab } from './tabs.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import { Timeline } from './Timeline.tsx';
import { useWriter } from './useWriter.ts';

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
  const id = row.id!;
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const [past, setPast] = useState<{ column: string | null } | null>(null);
  const [isActing, setActing] = useState(false);
  const [tab, open] = useTab();
  const files = useFiles(writer.steps, { sheet: 'complaints', rowId: id });
  const isOver = useDroppedFiles((dropped) => {
    open('files');
    void files.add(dropped);
  });
  const begin = (isEightD: boolean) => {
    if (!isEightD) return setActing(true);
    open('eightD');
    void beginEightD(writer, id, around);
  };
  return (
    <div className={isOver ? 'record is-over' : 'record'}>
      <Title title={`${complaints[around.locale]} ${String(row.values['number'])}`} />
      <nav className="record-tools" aria-label={translate('sheet.tools')}>
        <Button component={Link} to="/complaints" startIcon={<LedgerIcon />}>
          {translate('menu.ledger')}
        </Button>
        <Button startIcon={<UndoIcon />} disabled={!writer.canUndo} onClick={() => void writer.undo()}>
          {translate('sheet.undo')}
        </Button>
        <Button startIcon={<HistoryIcon />} onClick={() => setPast({ column: null })}>
          {translate('record.history')}
        </Button>
      </nav>
      <RecordHead row={row} around={around} onEdit={setEdited} />
      <div className="record-columns">
        <NextSteps
          steps={complaint.nextSteps}
          missing={complaint.missingToClose}
          nameOf={nameOf}
          onEdit={setEdited}
          onAct={begin}
          onFile={() => open('files')}
        />
        <Clocks clocks={complaint.clocks} nameOf={nameOf} />
      </div>
      <RecordTabs row={row} files={files} shown={tab} onOpen={open} />
      {tab === 'overview' && (
        <div className="record-columns">
          <Facts
            sheet={sheet}
            row={row}
            around={around}
            onEdit={setEdited}
            onHistory={(column) => setPast({ column })}
          />
          <Timeline events={timeline} />
        </div>
      )}
      {tab === 'eightD' && <EightDReports complaintId={id} around={around} writer={writer} />}
      {tab === 'files' && (
        <section className="record-files" aria-label={translate('files.title')}>
          <FileShelf files={files} />
        </section>
      )}
      <div className="record-parts">
        {partsOfTab(tab).map((child) => (
          <ChildRows key={child.key} sheet={child} parentId={id} around={around} writer={writer} />
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
          given={{ complaintId: id }}
          write={(change) => writer.write(correctiveActions, change)}
          onClose={() => {
            setActing(false);
            open('actions');
          }}
        />
      )}
    </div>
  );
}
