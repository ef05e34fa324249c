import { gql } from '@apollo/client';
import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { CellValue } from '@redress/schema/kinds/kind.ts';

const document = gql(`query ReturnObstacles($wish: ReturnWish!) {
  returnObstacles(wish: $wish) { rule text isOverridable }
}`);

interface Answer {
  readonly returnObstacles: readonly {
    readonly rule: string;
    readonly text: string;
    readonly isOverridable: boolean;
  }[];
}

interface ReturnAdviceProps {
  readonly id?: string | undefined;
  readonly values: Readonly<Record<string, CellValue | null | undefined>>;
}

/** Whether a return would be taken, while it is typed, with the reason where it would not (R112). */
export function ReturnAdvice({ id, values }: ReturnAdviceProps) {
  const translate = useTranslate();
  const { ask } = useBackend();
  const { complaintId, kind, orderedOn, quantity, unit, hasBatchStock, state } = values;
  const isAsked = kind != null && (state == null || state === 'OPEN');
  const wish = { complaintId, id, kind, orderedOn, quantity, unit, hasBatchStock: hasBatchStock === true };
  const { data } = useQuery({
    queryKey: ['children', 'returnObstacles', wish],
    queryFn: () => ask<Answer>(document, { wish }),
    enabled: isAsked,
    placeholderData: (before) => before,
  });
  if (!isAsked || !data) return null;
  const obstacles = data.returnObstacles;
  if (obstacles.length === 0) return <Alert severity="success">{translate('record.returnable')}</Alert>;
  return (
    <Alert severity={obstacles.every(({ isOverridable }) => isOverridable) ? 'warning' : 'error'}>
      {obstacles.map(({ rule, text, isOverridable }) => (
        <div key={rule}>
          <b>{rule}</b> {text}。{translate(isOverridable ? 'record.mayOverride' : 'record.mayNotOverride')}
        </div>
      ))}
    </Alert>
  );
}
