import { Button } from '@mui/material';
import { reviewDecisions } from '@redress/schema/sheets/review-decisions.ts';
import { reviews } from '@redress/schema/sheets/reviews.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { ChildRows } from '../record/ChildRows.tsx';
import { Facts } from '../record/Facts.tsx';
import { RowDialog } from '../record/RowDialog.tsx';
import { useWriter } from '../record/useWriter.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { toRow } from '../sheet/sheetSource.ts';

interface MinutesProps {
  readonly month: string;
  /** The row of the month's review; null until somebody writes it. */
  readonly id: string | null;
  readonly around: Surroundings;
}

/** What was said and decided: the row of the month and its decisions, written where they stand. */
export function Minutes({ month, id, around }: MinutesProps) {
  const translate = useTranslate();
  const client = useQueryClient();
  const writer = useWriter();
  const { dataProvider } = useBackend();
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const { data } = useQuery({
    queryKey: ['children', 'reviews', id],
    queryFn: () => dataProvider.getOne<RaRecord>('reviews', { id: id! }),
    enabled: id !== null,
  });
  const begin = async () => {
    await writer.write(reviews, { patch: { month, heldOn: around.today } });
    await client.invalidateQueries({ queryKey: ['review'] });
  };
  if (id === null)
    return (
      <Button variant="outlined" className="review-begin" onClick={() => void begin()}>
        {translate('review.begin')}
      </Button>
    );
  if (!data) return null;
  const row = toRow(reviews, data.data, around.locale);
  return (
    <div className="review-minutes record">
      <Facts sheet={reviews} row={row} around={around} onEdit={setEdited} isForm />
      <ChildRows sheet={reviewDecisions} parentId={id} around={around} writer={writer} />
      {edited && (
        <RowDialog
          sheet={reviews}
          around={around}
          row={row}
          keys={edited}
          write={(change) => writer.write(reviews, change)}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
