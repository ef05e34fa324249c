import CloseIcon from '@mui/icons-material/Close';
import FileIcon from '@mui/icons-material/AttachFileOutlined';
import { gql } from '@apollo/client';
import { Alert, Button, Drawer, IconButton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { useBackend } from '../data/BackendContext.ts';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { useMoment } from '../sheet/useMoment.ts';
import './mails.css';

interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly status: string;
  readonly address: string | null;
  readonly queuedAt: string;
  readonly notBefore: string | null;
  readonly sentAt: string | null;
  readonly attempts: number | null;
  readonly error: string | null;
  readonly recipient: { readonly name: string } | null;
  readonly department: { readonly name: string } | null;
}
interface Attached {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

const mailDocument = gql(`query OneMail($id: ID!, $row: String!) {
  mail(id: $id) { subject body status address queuedAt notBefore sentAt attempts error recipient { id name } department { id name } }
  files(filter: { rowId: { eq: $row } }, limit: 1000) { nodes { id name url } }
}`);
const againDocument = gql('mutation SendAgain($ids: [ID!]!) { sendAgain(ids: $ids) { applied } }');

/** A mail as it was written: to whom, what became of it, its attachments; and sent again where that is wanted. */
export function MailPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { ask, tell } = useBackend();
  const label = useChoiceLabel();
  const moment = useMoment();
  const { data, error, refetch } = useQuery({
    queryKey: ['mail', id],
    queryFn: () => ask<{ mail: Mail; files: { nodes: Attached[] } }>(mailDocument, { id, row: id }),
  });
  const again = async () => {
    try {
      await tell(againDocument, { ids: [id] });
      notify('mails.queued');
    } catch (failure) {
      notify((failure as Error).message, { type: 'warning' });
    }
    void refetch();
  };
  const mail = data?.mail;
  const to = mail && [mail.recipient?.name ?? mail.department?.name, mail.address].filter(Boolean).join(' · ');
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{ paper: { className: 'mail', role: 'dialog', 'aria-label': mail?.subject } }}
    >
      <header>
        <h2>{mail?.subject}</h2>
        <IconButton size="small" aria-label={translate('ra.action.close')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </header>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!mail && !error && <Waiting />}
      {mail && (
        <>
          <dl>
            <dt>{translate('mails.to')}</dt>
            <dd>{to}</dd>
            <dt>{translate('mails.status')}</dt>
            <dd className={`mail-status is-${mail.status.toLowerCase()}`}>{label('mailStatus', mail.status)}</dd>
            <dt>{translate('mails.written')}</dt>
            <dd>{moment(mail.queuedAt)}</dd>
            {mail.notBefore && !mail.sentAt && <dt>{translate('mails.notBefore')}</dt>}
            {mail.notBefore && !mail.sentAt && <dd>{moment(mail.notBefore)}</dd>}
            {mail.sentAt && <dt>{translate('mails.sent')}</dt>}
            {mail.sentAt && <dd>{moment(mail.sentAt)}</dd>}
            {mail.attempts !== null && <dt>{translate('mails.attempts')}</dt>}
            {mail.attempts !== null && <dd>{mail.attempts}</dd>}
          </dl>
          {mail.error && <Alert severity="warning">{mail.error}</Alert>}
          <pre>{mail.body}</pre>
          {data.files.nodes.map(({ id: file, name, url }) => (
            <Button key={file} startIcon={<FileIcon />} href={`${url}?download=1`} className="mail-file">
              {name}
            </Button>
          ))}
          {mail.status !== 'WAITING' && (
            <Button variant="outlined" onClick={() => void again()} className="mail-again">
              {translate('mails.again')}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
}
