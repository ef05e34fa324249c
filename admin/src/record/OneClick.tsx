import { gql } from '@apollo/client';
import BoltIcon from '@mui/icons-material/BoltOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Writer } from './useWriter.ts';

/** Rows that the server makes all at once of what it knows: by their sheet. */
const verbs: Readonly<Record<string, { readonly text: string; readonly verb: ReturnType<typeof gql> }>> = {
  crisisSteps: {
    text: 'record.crisis',
    verb: gql('mutation Crisis($id: ID!) { done: beginCrisis(complaintId: $id) { changeSet } }'),
  },
  returns: {
    text: 'record.wholeBatch',
    verb: gql('mutation WholeBatch($id: ID!) { done: returnWholeBatch(complaintId: $id) { changeSet } }'),
  },
};

interface OneClickProps {
  readonly sheet: string;
  readonly complaintId: string;
  readonly writer: Writer;
}

/** The steps of a crisis from the policy, a whole batch's shipments as a return: nothing of it is typed. */
export function OneClick({ sheet, complaintId, writer }: OneClickProps) {
  const translate = useTranslate();
  const known = verbs[sheet];
  if (!known) return null;
  return (
    <Button startIcon={<BoltIcon />} onClick={() => void writer.tell(known.verb, { id: complaintId })}>
      {translate(known.text)}
    </Button>
  );
}
