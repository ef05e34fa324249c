import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { useChoiceLabel } from '../sheet/useChoiceLabel.ts';
import { Waiting } from '../sheet/Waiting.tsx';
import { type Fared, type Job, type Load, type Money, type Replay, replayDocument } from './jobDocuments.ts';

interface Props {
  readonly id: string;
  /** Asked again when it changes. */
  readonly state: Job['state'] | undefined;
}

/** What a version of a policy would have meant for past complaints, beside what was (G6). */
export function ReplayResult({ id, state }: Props) {
  const translate = useTranslate();
  const { ask } = useBackend();
  const { data, error } = useQuery({
    queryKey: ['replay', id, state],
    queryFn: () => ask<{ job: (Job & { replay: Replay | null }) | null }>(replayDocument, { id }),
  });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return <Waiting />;
  const { job } = data;
  if (!job?.replay) return null;
  const { complaints, actual, replayed } = job.replay;
  return (
    <section className="replay">
      <h2>
        {job.policy} <small>{translate('jobs.checked', { smart_count: complaints })}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th />
            <th>{translate('replay.actual')}</th>
            <th>{translate('replay.replayed')}</th>
            <th>{translate('replay.difference')}</th>
          </tr>
        </thead>
        <OnTime actual={actual} replayed={replayed} />
        <Burden actual={actual} replayed={replayed} />
      </table>
      <p>{translate('replay.hint')}</p>
    </section>
  );
}

interface Both {
  readonly actual: Load;
  readonly replayed: Load;
}

/** The on-time rate of every milestone that either has. */
function OnTime({ actual, replayed }: Both) {
  const translate = useTranslate();
  const label = useChoiceLabel();
  const milestones = [...new Set([...actual.milestones, ...replayed.milestones].map(({ milestone }) => milestone))];
  const of = (load: Load, milestone: string) => load.milestones.find((fared) => fared.milestone === milestone);
  const rate = (fared: Fared | undefined) => fared?.onTime ?? null;
  return (
    <tbody>
      <tr>
        <th colSpan={4}>{translate('replay.onTime')}</th>
      </tr>
      {milestones.map((milestone) => {
        const [was, would] = [of(actual, milestone), of(replayed, milestone)];
        const both = rate(was) !== null && rate(would) !== null;
        return (
          <tr key={milestone}>
            <td>{label('milestone', milestone)}</td>
            <Rate fared={was} />
            <Rate fared={would} />
            <Difference by={both ? (rate(would)! - rate(was)!) * 100 : null} unit=" %" />
          </tr>
        );
      })}
    </tbody>
  );
}

function Rate({ fared }: { readonly fared: Fared | undefined }) {
  const translate = useTranslate();
  if (!fared) return <td>–</td>;
  const { met, late, open, onTime } = fared;
  return (
    <td>
      <b>{onTime === null ? '–' : `${(onTime * 100).toFixed(1)} %`}</b>
      <small>{translate('replay.fared', { met, late, open })}</small>
    </td>
  );
}

const byIncrease = (by: number) => (by > 0 ? 'more' : by < 0 ? 'less' : 'same');

/** How much more or less; green or red is the reader's to judge: a sign is enough. */
function Difference({ by, unit = '' }: { readonly by: number | null; readonly unit?: string }) {
  if (by === null) return <td />;
  const digits = unit ? Math.abs(by).toFixed(1) : String(Math.abs(by));
  return <td data-by={byIncrease(by)}>{by === 0 ? '=' : `${by > 0 ? '+' : '−'}${digits}${unit}`}</td>;
}

/** Corrective actions, and claims with and without a consent, in number and money. */
function Burden({ actual, replayed }: Both) {
  const translate = useTranslate();
  const money = useMoneyText();
  return (
    <tbody>
      <tr>
        <th colSpan={4}>{translate('replay.burden')}</th>
      </tr>
      <tr>
        <td>{translate('replay.actions')}</td>
        <td>{actual.actions}</td>
        <td>{replayed.actions}</td>
        <Difference by={replayed.actions - actual.actions} />
      </tr>
      {(['free', 'referred'] as const).map((key) => (
        <tr key={key}>
          <td>{translate(`replay.${key}`)}</td>
          {[actual, replayed].map((load, at) => (
            <td key={at}>
              {load[key]}
              <small>{money(load[`${key}Money`])}</small>
            </td>
          ))}
          <Difference by={replayed[key] - actual[key]} />
        </tr>
      ))}
    </tbody>
  );
}

function useMoneyText() {
  const [locale] = useLocaleState();
  return (sums: readonly Money[]) =>
    sums
      .map(({ currency, amount }) =>
        `${currency} ${amount.toLocaleString(locale, { maximumFractionDigits: 2 })}`.trim(),
      )
      .join(' · ');
}
