import type { CellValue } from '@redress/schema/kinds/kind.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { customers } from '@redress/schema/sheets/customers.ts';
import { gql } from '@apollo/client';
import { type FormEvent, useState } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { type Draft, readDraft, readDrafts } from '../form/drafts.ts';
import type { ChangeOutcome, GridColumn } from '../grid/cell.ts';
import type { Telling } from './IntakeHints.tsx';

export interface Taken {
  readonly id: string;
  readonly number: string;
  /** What the policy has to say to the caller. */
  readonly thanks: string | null;
}

/** What is typed while the caller is on the line, until the complaint has its number. */
export function useIntake(columns: readonly GridColumn[]) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const put = (column: string, draft: Draft) => setDrafts((all) => new Map(all).set(column, draft));
  return {
    drafts,
    errors,
    put,
    telling: tellingOf(columns, drafts),
    ...useSave(columns, drafts, setErrors),
    makeCustomer: useNewCustomer((customer) => {
      if (customer) put('customerId', customer);
      setErrors({});
    }),
  };
}

/** What earlier complaints are looked up by. */
function tellingOf(columns: readonly GridColumn[], drafts: ReadonlyMap<string, Draft>): Telling {
  const valueOf = (key: string) => {
    const draft = drafts.get(key);
    const read =
      draft &&
      readDraft(
        columns.find((column) => column.key === key)!,
        draft,
      );
    return read?.ok && read.value !== null ? String(read.value) : null;
  };
  return {
    text: drafts.get('description')?.text ?? null,
    customerId: drafts.get('customerId')?.value?.toString() ?? null,
    productId: drafts.get('productId')?.value?.toString() ?? null,
    batchNo: valueOf('batchNo'),
    phone: valueOf('contactPhone'),
    category: valueOf('category'),
  };
}

const taking = gql(`query IntakeTaken($id: ID!) { complaint(id: $id) { id number thanks } }`);

type Errors = Readonly<Record<string, string>>;

function useSave(columns: readonly GridColumn[], drafts: ReadonlyMap<string, Draft>, setErrors: (now: Errors) => void) {
  const { ask, dataProvider } = useBackend();
  const [message, setMessage] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const refuse = (outcome: ChangeOutcome) => {
    // the same key would only give the same refusal
    setKey(crypto.randomUUID());
    const errors = errorsOf(outcome);
    setErrors(errors);
    setMessage(Object.keys(errors).length > 0 ? '' : (outcome.rows[0]?.message ?? ''));
  };
  const take = async (patch: Readonly<Record<string, CellValue | null>>) => {
    const outcome = await dataProvider.change(complaints, [{ patch }], 'REJECT_ALL', key);
    const [row] = outcome.rows;
    if (!row?.id || row.outcome !== 'CREATED') return refuse(outcome);
    const { complaint } = await ask<{ complaint: Taken }>(taking, { id: row.id });
    setTaken(complaint);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { patch, errors } = readDrafts(columns, drafts);
    setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    setBusy(true);
    await take(patch).catch((failure: unknown) => setMessage((failure as Error).message));
    setBusy(false);
  };
  return { save, message, taken, isBusy };
}

/** Makes the customer that was typed and is not known yet. */
function useNewCustomer(onMade: (customer: Draft | null) => void) {
  const { dataProvider } = useBackend();
  return async (name: string) => {
    const outcome = await dataProvider.change(customers, [{ patch: { name } }], 'REJECT_ALL', crypto.randomUUID());
    const id = outcome.rows[0]?.id;
    onMade(outcome.applied && id ? { text: name, value: id } : null);
  };
}

const errorsOf = ({ rows }: ChangeOutcome) =>
  Object.fromEntries(
    (rows[0]?.cells ?? [])
      .filter(({ code }) => code && code !== 'REJECTED_WITH_OTHERS' && code !== 'ROW_REFUSED')
      .map(({ column, message }) => [column, message ?? '']),
  );
