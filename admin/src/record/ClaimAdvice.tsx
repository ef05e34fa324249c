import { gql } from '@apollo/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';

const document = gql(`query ClaimAdvice($claimId: ID!) {
  claimAdvice(claimId: $claimId) { steps { rule text answer } consents { rule text rights isAll isGiven } }
}`);

interface Answer {
  readonly claimAdvice: {
    readonly steps: readonly { readonly rule: string; readonly text: string; readonly answer: string | null }[];
    readonly consents: readonly {
      readonly rule: string;
      readonly text: string;
      readonly rights: readonly string[];
      readonly isAll: boolean;
      readonly isGiven: boolean;
    }[];
  };
}

/** What may be offered for a claim, step by step with the customer's answers, and who must consent to it (R111). */
export function ClaimAdvice({ id }: { readonly id: string }) {
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
      {consents.map(({ rule, text, rights, isAll, isGiven }) => (
        <p key={rule} className="record-consent" data-given={isGiven}>
          {isGiven ? '✓' : '○'} {text}
          <small>
            {rights.length === 0
              ? translate('record.nobodyConsents')
              : translate(isAll && rights.length > 1 ? 'record.allConsent' : 'record.oneConsents', {
                  who: rights.join('、'),
                })}
          </small>
        </p>
      ))}
    </>
  );
}
