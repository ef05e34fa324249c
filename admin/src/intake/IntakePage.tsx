import { Alert, Button } from '@mui/material';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { customers } from '@redress/schema/sheets/customers.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { Link, Title, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { type Draft, readDraft, readDrafts } from '../form/drafts.ts';
import { KindField } from '../form/KindField.tsx';
import '../grid/grid.css';
import type { ChangeOutcome } from '../grid/cell.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import './intake.css';
import { IntakeHints, type Telling } from './IntakeHints.tsx';

/** What is asked on the telephone, in the order it is told; customer and text suffice. */
const asked = [
  'customerId',
  'description',
  'contactName',
  'contactPhone',
  'channel',
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
];

/** A complaint is taken while the caller is on the line: the number is there with the first save. */
export function IntakePage() {
  const { around } = useSurroundings();
  const [round, setRound] = useState(0);
  return around ? <Intake key={round} around={around} onNext={() => setRound(round + 1)} /> : null;
}

interface Taken {
  readonly id: string;
  readonly number: string;
}

function Intake({ around, onNext }: { readonly around: Surroundings; readonly onNext: () => void }) {
  const translate = useTranslate();
  const { dataProvider } = useBackend();
  const columns = useMemo(() => {
    const known = new Map(gridColumns(complaints, asked, around).map((column) => [column.key, column]));
    return asked.flatMap((key) => known.get(key) ?? []);
  }, [around]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const put = (column: string, draft: Draft) => setDrafts((all) => new Map(all).set(column, draft));
  const valueOf = (column: string) => {
    const draft = drafts.get(column);
    const read =
      draft &&
      readDraft(
        columns.find((one) => one.key === column)!,
        draft,
      );
    return read?.ok && read.value !== null ? String(read.value) : null;
  };
  const typed = drafts.get('customerId')?.text.trim() ?? '';
  const telling: Telling = {
    text: drafts.get('description')?.text ?? null,
    customerId: drafts.get('customerId')?.value?.toString() ?? null,
    productId: drafts.get('productId')?.value?.toString() ?? null,
    batchNo: valueOf('batchNo'),
    phone: valueOf('contactPhone'),
    category: valueOf('category'),
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { patch, errors: faults } = readDrafts(columns, drafts);
    setErrors(faults);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    try {
      const outcome = await dataProvider.change(complaints, [{ patch }], 'REJECT_ALL', key);
      const [row] = outcome.rows;
      if (!row?.id || row.outcome !== 'CREATED') {
        // the same key would only give the same refusal
        setKey(crypto.randomUUID());
        setErrors(errorsOf(outcome));
        setMessage(Object.keys(errorsOf(outcome)).length > 0 ? '' : (row?.message ?? ''));
      } else {
        const { data } = await dataProvider.getOne('complaints', { id: row.id });
        setTaken({ id: row.id, number: data['number'] as string });
      }
    } catch (failure) {
      setMessage((failure as Error).message);
    }
    setBusy(false);
  };
  const makeCustomer = async () => {
    const outcome = await dataProvider.change(
      customers,
      [{ patch: { name: typed } }],
      'REJECT_ALL',
      crypto.randomUUID(),
    );
    const id = outcome.rows[0]?.id;
    if (outcome.applied && id) put('customerId', { text: typed, value: id });
    setErrors({});
  };
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
              <Button onClick={() => void makeCustomer()}>{translate('intake.newCustomer', { name: typed })}</Button>
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

const errorsOf = ({ rows }: ChangeOutcome) =>
  Object.fromEntries(
    (rows[0]?.cells ?? [])
      .filter(({ code }) => code && code !== 'REJECTED_WITH_OTHERS' && code !== 'ROW_REFUSED')
      .map(({ column, message }) => [column, message ?? '']),
  );

/** The number to tell the caller. */
function TakenNote({ taken, onNext }: { readonly taken: Taken; readonly onNext: () => void }) {
  const translate = useTranslate();
  return (
    <div className="intake-taken" role="status">
      <p>{translate('intake.taken')}</p>
      <strong>{taken.number}</strong>
      <div>
        <Button variant="contained" component={Link} to={`/complaints/${taken.id}/show`}>
          {translate('record.open')}
        </Button>
        <Button variant="outlined" onClick={onNext} autoFocus>
          {translate('intake.next')}
        </Button>
      </div>
    </div>
  );
}
