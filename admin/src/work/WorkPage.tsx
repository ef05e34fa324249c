import { gql } from '@apollo/client';
import { MenuItem, TextField } from '@mui/material';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { MOST_TOLD } from '@redress/schema/sheets/limits.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, Title, useLocaleState, useStore, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { useBackend } from '../data/BackendContext.ts';
import '../grid/grid.css';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { useMoment } from '../sheet/useMoment.ts';
import './work.css';
import { byDue, type Standing } from './byDue.ts';

interface Item {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly complaintId: string | null;
  readonly number: string | null;
  readonly customer: string | null;
  readonly what: string | null;
  readonly milestone: string | null;
  readonly dueAt: string | null;
  readonly owner: string | null;
}
interface Answer {
  readonly work: readonly Item[];
  readonly departments: {
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly nameEn: string | null }[];
  };
}

const document = gql(`query Work($department: ID) {
  work(departmentId: $department) { sheet id complaintId number customer what milestone dueAt owner }
  departments(filter: { isActive: { eq: true } }, limit: 1000) { nodes { id name nameEn } }
}`);
const order: readonly Standing[] = ['overdue', 'today', 'week', 'later', 'undated'];

/** What waits for me, or for a department, by when it is due; one click to the record. */
export function WorkPage() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { ask, live } = useBackend();
  const [department, setDepartment] = useStore('workDepartment', '');
  const [now] = useState(() => Date.now());
  const { data, error, refetch } = useQuery({
    queryKey: ['work', department],
    queryFn: () => ask<Answer>(document, { department: department || null }),
    placeholderData: (before) => before,
  });
  useEffect(() => live.watch('complaints', () => void refetch()), [live, refetch]);
  const groups = Map.groupBy(data?.work ?? [], ({ dueAt }) => byDue(dueAt, now));
  const departments = data?.departments.nodes ?? [];
  return (
    <div className="work">
      <Title title={translate('work.title')} />
      <header>
        <TextField
          select
          label={translate('work.whose')}
          value={departments.length > 0 ? department : ''}
          onChange={(event) => setDepartment(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{translate('work.mine')}</MenuItem>
          {departments.map(({ id, name, nameEn }) => (
            <MenuItem key={id} value={id}>
              {locale === 'en' ? (nameEn ?? name) : name}
            </MenuItem>
          ))}
        </TextField>
      </header>
      {error && <p>{error.message}</p>}
      {!data && !error && <Waiting />}
      {data?.work.length === 0 && <p className="work-none">{translate('work.none')}</p>}
      {data?.work.length === MOST_TOLD && <p role="status">{translate('work.mostTold', { count: MOST_TOLD })}</p>}
      {order
        .filter((standing) => groups.has(standing))
        .map((standing) => (
          <section key={standing} data-standing={standing}>
            <h2>
              {translate(`work.${standing}`)} <small>{groups.get(standing)!.length}</small>
            </h2>
            <ul>
              {groups.get(standing)!.map((item) => (
                <WorkRow key={`${item.sheet} ${item.id}`} item={item} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** What is due on a day is due by its last second: the day says enough. */
const isWholeDay = (dueAt: string | null) => dueAt !== null && /:59(\.0+)?Z$/.test(dueAt);
const DAY = '2026-01-01'.length;

function WorkRow({ item }: { readonly item: Item }) {
  const { sheet, complaintId, number, customer, what, milestone, dueAt, owner } = item;
  const [locale] = useLocaleState();
  const label = useChoiceLabel();
  const moment = useMoment();
  const kind = milestone ? label('milestone', milestone) : sheets[sheet][locale === 'zh' ? 'zh' : 'en'];
  return (
    <li>
      <Link to={complaintId ? `/complaints/${complaintId}/show` : `/${sheet}`}>
        <time dateTime={dueAt ?? undefined}>{isWholeDay(dueAt) ? moment(dueAt).slice(0, DAY) : moment(dueAt)}</time>
        <b>{kind}</b>
        <span>{what}</span>
        <small>{[number, customer, owner].filter(Boolean).join(' · ')}</small>
      </Link>
    </li>
  );
}
