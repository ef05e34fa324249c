import { MOST_TOLD } from '@redress/schema/sheets/limits.ts';
import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoment } from '../sheet/useMoment.ts';
import type { TimelineEvent } from './complaintCase.ts';

const FIRST = 12;

/** What happened, newest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const translate = useTranslate();
  const moment = useMoment();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? events : events.slice(0, FIRST);
  return (
    <section className="record-timeline">
      <h2>{translate('record.timeline')}</h2>
      <ol>
        {shown.map(({ id, at, by, tone, text }) => (
          <li key={id} data-tone={tone}>
            <time dateTime={at}>{moment(at)}</time>
            <span>{text}</span>
            <small>{by || translate('record.server')}</small>
          </li>
        ))}
      </ol>
      {isWhole && events.length === MOST_TOLD && <p>{translate('record.mostTold', { count: MOST_TOLD })}</p>}
      {events.length > shown.length && (
        <Button onClick={() => setWhole(true)}>
          {translate('record.more', { count: events.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
