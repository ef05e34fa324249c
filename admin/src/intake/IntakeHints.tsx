import { gql } from '@apollo/client';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { useMoment } from '../sheet/useMoment.ts';

export interface Telling {
  readonly text: string | null;
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly batchNo: string | null;
  readonly phone: string | null;
  readonly category: string | null;
}
interface Earlier {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly description: string;
  readonly receivedAt: string;
  readonly state: string;
  readonly likeness: number;
  readonly isCustomer: boolean;
  readonly isProduct: boolean;
  readonly isBatch: boolean;
  readonly isCaller: boolean;
}
interface Hints {
  readonly earlier: readonly Earlier[];
  readonly counts: Readonly<Record<'customer' | 'product' | 'batch' | 'caller', number>>;
  readonly shipments: readonly {
    readonly customer: string;
    readonly region: string;
    readonly quantity: string | null;
    readonly unit: string | null;
    readonly shippedOn: string | null;
  }[];
  readonly evidence: readonly string[];
  readonly department: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null;
}
interface IntakeHintsProps {
  readonly telling: Telling;
  readonly around: Surroundings;
  readonly onDepartment: (department: { readonly id: string; readonly name: string }) => void;
}

const document = gql(`query IntakeHints($telling: IntakeTelling!) {
  intakeHints(telling: $telling) {
    earlier { id number customer description receivedAt state likeness isCustomer isProduct isBatch isCaller }
    counts { customer product batch caller } department { id name nameEn }
    shipments { customer region quantity unit shippedOn } evidence
  }
}`);
const WAIT_MS = 300;
const reasons = ['isBatch', 'isCaller', 'isProduct', 'isCustomer'] as const;

/** What is known already, while it is told: earlier complaints, who calls again, who made it. */
export function IntakeHints({ telling, around, onDepartment }: IntakeHintsProps) {
  const translate = useTranslate();
  const { ask } = useBackend();
  const label = useChoiceLabel();
  const moment = useMoment();
  const settled = useSettled(JSON.stringify(telling));
  const isTold = Object.values(JSON.parse(settled) as Telling).some(Boolean);
  const { data } = useQuery({
    queryKey: ['intake', settled],
    queryFn: () => ask<{ intakeHints: Hints }>(document, { telling: JSON.parse(settled) as Telling }),
    enabled: isTold,
    placeholderData: (before) => before,
  });
  const hints = isTold ? data?.intakeHints : undefined;
  const counts = Object.entries(hints?.counts ?? {}).filter(([, count]) => count > 0);
  return (
    <aside className="intake-hints" aria-live="polite">
      <h2>{translate('intake.earlier')}</h2>
      {counts.length > 0 && (
        <p>
          {counts.map(([of, count]) => (
            <span key={of} className={`intake-count is-${of}`}>
              {translate(`intake.count.${of}`, { count })}
            </span>
          ))}
        </p>
      )}
      {hints?.department && (
        <Button variant="outlined" onClick={() => onDepartment(hints.department!)}>
          {translate('intake.department', {
            name: (around.locale === 'en' ? hints.department.nameEn : null) ?? hints.department.name,
          })}
        </Button>
      )}
      {hints && hints.evidence.length > 0 && (
        <p className="intake-evidence">
          {translate('intake.evidence', { what: hints.evidence.map((kind) => label('fileKind', kind)).join('、') })}
        </p>
      )}
      {hints && hints.shipments.length > 0 && (
        <>
          <h2>{translate('intake.shipments')}</h2>
          <ul className="intake-shipments">
            {hints.shipments.map(({ customer, region, quantity, unit, shippedOn }) => (
              <li key={`${customer} ${region} ${unit}`}>
                <span>{[region, customer].filter(Boolean).join(' · ')}</span>
                <small>
                  {[quantity && `${quantity} ${label('unit', unit)}`, shippedOn].filter(Boolean).join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {hints?.earlier.length === 0 && <p className="intake-none">{translate('intake.none')}</p>}
      <ul>
        {hints?.earlier.map((one) => (
          <li key={one.id}>
            <Link to={`/complaints/${one.id}/show`} target="_blank">
              <b>{one.number}</b> {moment(one.receivedAt).slice(0, 10)} {label('complaintState', one.state)}
            </Link>
            <span>{one.description}</span>
            <small>
              {[
                one.customer,
                ...reasons.filter((reason) => one[reason]).map((reason) => translate(`intake.${reason}`)),
                one.likeness >= 0.2 && translate('intake.likeness', { percent: Math.round(one.likeness * 100) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
