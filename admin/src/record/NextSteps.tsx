import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMoment } from '../sheet/useMoment.ts';
import type { NextStep } from './complaintCase.ts';

interface NextStepsProps {
  readonly steps: readonly NextStep[];
  readonly missing: readonly { readonly text: string }[];
  readonly nameOf: (departmentId: string | null) => string;
  readonly onEdit: (keys: readonly string[]) => void;
  /** Begins what a policy demands: a corrective action, or an 8D report. */
  readonly onAct: (isEightD: boolean) => void;
  readonly onFile: () => void;
}

/** What to do next, by whom and until when; what is still missing before the closing. */
export function NextSteps({ steps, missing, nameOf, onEdit, onAct, onFile }: NextStepsProps) {
  const translate = useTranslate();
  const moment = useMoment();
  const [now] = useState(() => Date.now());
  return (
    <section className="record-next">
      <h2>{translate('record.next')}</h2>
      {steps.length === 0 && <p className="record-none">{translate('record.nothingNext')}</p>}
      <ol>
        {steps.map((step) => (
          <li key={`${step.kind} ${step.code}`} data-late={step.dueAt !== null && Date.parse(step.dueAt) < now}>
            <div>
              <b>{step.kind === 'EVIDENCE' ? translate('record.evidence', { what: step.text }) : step.text}</b>
              {step.dueAt && <time dateTime={step.dueAt}>{moment(step.dueAt)}</time>}
              <span>{[nameOf(step.departmentId), step.rightName].filter(Boolean).join(' · ')}</span>
            </div>
            {step.missing.length > 0 && <small>{translate('record.missing', { what: step.missing.join(', ') })}</small>}
            {step.kind === 'STATE' && <Button onClick={() => onEdit(['state'])}>{translate('record.move')}</Button>}
            {(step.kind === 'ACTION' || step.kind === 'EIGHT_D') && (
              <Button onClick={() => onAct(step.kind === 'EIGHT_D')}>{translate('record.act')}</Button>
            )}
            {step.kind === 'EVIDENCE' && <Button onClick={onFile}>{translate('record.attach')}</Button>}
            {step.fields.length > 0 && <Button onClick={() => onEdit(step.fields)}>{translate('record.fill')}</Button>}
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <details>
          <summary>{translate('record.toClose', { count: missing.length })}</summary>
          <ul>
            {missing.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
