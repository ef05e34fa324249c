import { gql } from '@apollo/client';
import { returnApprovals } from '@redress/schema/sheets/return-approvals.ts';
import { useQuery } from '@tanstack/react-query';
import { useBackend } from '../data/BackendContext.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { type Consent, consentFields, Consents } from './Consents.tsx';
import type { Writer } from './useWriter.ts';

const document = gql(`query ReturnConsents($id: ID!) { returnConsents(returnId: $id) { ${consentFields} } }`);

interface ReturnConsentsProps {
  readonly id: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** Who must consent before a return is ordered (R114). */
export function ReturnConsents({ id, around, writer }: ReturnConsentsProps) {
  const { ask } = useBackend();
  const { data } = useQuery({
    queryKey: ['children', 'returnConsents', id],
    queryFn: () => ask<{ returnConsents: readonly Consent[] }>(document, { id }),
    placeholderData: (before) => before,
  });
  const consents = data?.returnConsents ?? [];
  return <Consents consents={consents} sheet={returnApprovals} parentId={id} around={around} writer={writer} />;
}
