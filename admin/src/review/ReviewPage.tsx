import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Title, useLocaleState, useLocation, useNavigate, useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { useBackend } from '../data/BackendContext.ts';
import '../grid/grid.css';
import '../record/record.css';
import { useSurroundings } from '../sheet/useSurroundings.ts';
import { Minutes } from './Minutes.tsx';
import './review.css';
import { firstDayOf, kindOf, periodAfter, periodAt, periodKinds } from './period.ts';
import { type ReviewData, reviewDocument } from './reviewDocument.ts';
import { ReviewTableView } from './ReviewTables.tsx';

// written on the page itself, beside the figures
const own = new Set(['minutes', 'decisions']);

/** The period that management looks at, `2026-10`, as the address says it; the last full month where it says none. */
function useMonth(today: string | undefined) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const day = today ? Temporal.PlainDate.from(today) : Temporal.Now.plainDateISO();
  const month = new URLSearchParams(search).get('month') ?? periodAfter(periodAt('MONTH', day), -1);
  return { month, setMonth: (text: string) => text && navigate(`/review?month=${text}`) };
}

/** The review of a month (R53), a week (R63) or a day (R20): what it was like, what was said of it and decided. One page, on paper too. */
export function ReviewPage() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { ask, live } = useBackend();
  const { around } = useSurroundings();
  const { month, setMonth } = useMonth(around?.today);
  const { data, error, refetch } = useQuery({
    queryKey: ['review', month, locale],
    queryFn: () => ask<ReviewData>(reviewDocument, { month, filter: { month: { eq: month } } }),
    placeholderData: (before) => before,
  });
  useEffect(() => live.watch('complaints', () => void refetch()), [live, refetch]);
  return (
    <div className="review">
      <Title title={translate('review.title')} />
      <header>
        {periodKinds.map((kind) => (
          <Button
            key={kind}
            aria-pressed={kind === kindOf(month)}
            variant={kind === kindOf(month) ? 'outlined' : 'text'}
            onClick={() => setMonth(periodAt(kind, firstDayOf(month)))}
          >
            {translate(`review.kind.${kind}`)}
          </Button>
        ))}
        <Button onClick={() => setMonth(periodAfter(month, -1))} aria-label={translate('review.before')}>
          ‹
        </Button>
        <input
          type={kindOf(month) === 'MONTH' ? 'month' : 'date'}
          aria-label={translate('review.month')}
          value={kindOf(month) === 'MONTH' ? month : firstDayOf(month).toString()}
          onChange={({ target: { value } }) => value && setMonth(periodAt(kindOf(month), firstDayOf(value)))}
        />
        <Button onClick={() => setMonth(periodAfter(month, 1))} aria-label={translate('review.after')}>
          ›
        </Button>
        <span />
        <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
          {translate('review.print')}
        </Button>
        {(['zh', 'en'] as const).map((language) => (
          <Button key={language} href={`/reviews/${month}.xlsx?language=${language}`} download>
            {translate(`record.workbook.${language}`)}
          </Button>
        ))}
      </header>
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Waiting />}
      {data && (
        <main>
          <h1>
            {data.review.title} {month}
          </h1>
          {data.review.tables
            .filter(({ key }) => !own.has(key))
            .map((table) => (
              <ReviewTableView key={table.key} table={table} />
            ))}
          {around && <Minutes key={month} month={month} id={data.reviews.nodes[0]?.id ?? null} around={around} />}
        </main>
      )}
    </div>
  );
}
