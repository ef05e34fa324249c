import { gql } from '@apollo/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { claimApprovals } from '@redress/schema/sheets/claim-approvals.ts';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { type Consent, consentFields, Consents } from './Consents.tsx';
import type { Writer } from './useWriter.ts';

const document = gql(`query ClaimAdvice($claimId: ID!) {
  claimAdvice(claimId: $claimId) { steps { rule text answer } consents { ${consentFields} } }
}`);

interface Answer {
  readonly claimAdvice: {
    readonly steps: readonly { readonly rule: string; readonly text: string; readonly answer: string | null }[];
    readonly consents: readonly Consent[];
  };
}

interface ClaimAdviceProps {
  readonly id: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** What may be offered for a claim, step by step with the customer's answers, and who must consent to it (R111). */
export function ClaimAdvice({ id, around, writer }: ClaimAdviceProps) {
  const translate = useTranslate();
  const label = useChoiceLabel();
  const { ask } = useBackend();
  const { data } = useQuery({
    queryKey: ['children', 'claimAdvice', id],
    queryFn: () => ask<Answer>(document, { claimId: id }),
    placeholderData: (before) => before,
  });
  const { steps = [], consents = [] } = data?.claimAdvice ?? {};
  return (
    <>
      {steps.length > 0 && (
        <ol className="record-ladder" aria-label={translate('record.ladder')}>
          {steps.map(({ rule, text, answer }) => (
            <li key={rule} data-answer={answer}>
              {text}
              {answer && <small>{label('offerResponse', answer)}</small>}
            </li>
          ))}
        </ol>
      )}
      <Consents consents={consents} sheet={claimApprovals} parentId={id} around={around} writer={writer} />
    </>
  );
}
