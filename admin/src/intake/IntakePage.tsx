import PhotoIcon from '@mui/icons-material/AddAPhotoOutlined';
import { Alert, Button } from '@mui/material';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { useMemo, useState } from 'react';
import { Link, Title, useTranslate } from 'react-admin';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { KindField } from '../form/KindField.tsx';
import '../grid/grid.css';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { useWriter } from '../record/useWriter.ts';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import './intake.css';
import { IntakeHints } from './IntakeHints.tsx';
import { type Taken, useIntake } from './useIntake.ts';

/** What is asked on the telephone, in the order it is told; customer and text suffice. */
const asked = [
  'customerId',
  'description',
  'contactName',
  'contactPhone',
  'channel',
  'receivingDepartmentId',
  'sourceParty',
  'category',
  'nature',
  'productId',
  'batchNo',
  'orderNo',
  'defectiveQuantity',
  'customerDemand',
  'promisedFeedbackAt',
  'departmentId',
  'referredBy',
  'isInjury',
  'isBatch',
  'isMedia',
  'isRegulator',
  'isGroupRisk',
  'isSafetyRisk',
  'isAnonymous',
  'isResolvedOnSpot',
];

/** A complaint is taken while the caller is on the line: the number is there with the first save. */
export function IntakePage() {
  const { around } = useSurroundings();
  const [round, setRound] = useState(0);
  return around ? <Intake key={round} around={around} onNext={() => setRound(round + 1)} /> : null;
}

function Intake({ around, onNext }: { readonly around: Surroundings; readonly onNext: () => void }) {
  const translate = useTranslate();
  const columns = useMemo(() => {
    const known = new Map(gridColumns(complaints, asked, around).map((column) => [column.key, column]));
    return asked.flatMap((key) => known.get(key) ?? []);
  }, [around]);
  const { drafts, errors, put, telling, save, message, taken, isBusy, makeCustomer } = useIntake(columns);
  const typed = drafts.get('customerId')?.text.trim() ?? '';
  if (taken) return <TakenNote taken={taken} onNext={onNext} />;
  return (
    <div className="intake">
      <Title title={translate('intake.title')} />
      <form onSubmit={(event) => void save(event)} noValidate>
        {message && <Alert severity="error">{message}</Alert>}
        {columns.map((column) => (
          <div key={column.key} className={column.kind === 'flag' ? 'intake-flag' : `intake-field is-${column.key}`}>
            <KindField
              column={column}
              draft={drafts.get(column.key) ?? { text: '' }}
              onChange={(draft) => put(column.key, draft)}
              {...(errors[column.key] && { error: errors[column.key]! })}
            />
            {column.key === 'customerId' && errors['customerId'] && typed && (
              <Button onClick={() => void makeCustomer(typed)}>
                {translate('intake.newCustomer', { name: typed })}
              </Button>
            )}
          </div>
        ))}
        <Button type="submit" variant="contained" disabled={isBusy} size="large">
          {translate('intake.save')}
        </Button>
      </form>
      <IntakeHints
        telling={telling}
        around={around}
        onDepartment={({ id, name }) => put('departmentId', { text: name, value: id })}
      />
    </div>
  );
}

/** The number to tell the caller. */
function TakenNote({ taken, onNext }: { readonly taken: Taken; readonly onNext: () => void }) {
  const translate = useTranslate();
  const { steps } = useWriter();
  const [isFiling, setFiling] = useState(false);
  return (
    <div className="intake-taken" role="status">
      <p>{translate('intake.taken')}</p>
      <strong>{taken.number}</strong>
      {taken.thanks && <p>{taken.thanks}</p>}
      <div>
        <Button variant="contained" component={Link} to={`/complaints/${taken.id}/show`}>
          {translate('record.open')}
        </Button>
        <Button variant="outlined" startIcon={<PhotoIcon />} onClick={() => setFiling(true)}>
          {translate('intake.photos')}
        </Button>
        <Button variant="outlined" onClick={onNext} autoFocus>
          {translate('intake.next')}
        </Button>
      </div>
      {isFiling && (
        <FilesPanel
          steps={steps}
          owner={{ sheet: 'complaints', rowId: taken.id }}
          name={taken.number}
          onClose={() => setFiling(false)}
        />
      )}
    </div>
  );
}
