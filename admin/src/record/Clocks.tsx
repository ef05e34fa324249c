import { useTranslate } from 'react-admin';
import { useMoment } from '../sheet/useMoment.ts';
import type { ClockView } from './complaintCase.ts';

interface ClocksProps {
  readonly clocks: readonly ClockView[];
  readonly nameOf: (departmentId: string | null) => string;
}

/** The time limits of a complaint; each opens its arithmetic: rule, start, what was skipped, pauses, extensions. */
export function Clocks({ clocks, nameOf }: ClocksProps) {
  const translate = useTranslate();
  const moment = useMoment();
  if (clocks.length === 0) return null;
  return (
    <section className="record-clocks">
      <h2>{translate('record.clocks')}</h2>
      {clocks.map((clock) => (
        <details key={`${clock.rule} ${clock.departmentId ?? ''}`} data-state={clock.state}>
          <summary>
            <span className="record-clock-state">{translate(`record.clock.${clock.state}`)}</span>
            <b>{clock.name}</b>
            <time>{moment(clock.committedDue)}</time>
            <small>{nameOf(clock.departmentId)}</small>
          </summary>
          <ol>
            {clock.explanation.map(({ kind, text }, at) => (
              <li key={at} data-kind={kind}>
                {text}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
