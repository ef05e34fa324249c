import { useEffect } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Grid } from '../grid/grid.ts';
import { useSignal } from '../grid/signal.ts';

/** What the grid has to tell goes through react-admin's notifications. */
export function useNotices(grid: Grid) {
  const notice = useSignal(grid.notice);
  const notify = useNotify();
  const translate = useTranslate();
  useEffect(() => {
    if (!notice) return;
    const why = notice.why?.map(({ key, count }) => translate(key, { count })).join(translate('grid.filter.comma'));
    const text = notice.text ?? translate(notice.key!, { ...notice.params, why });
    // one waits for the other
    notify(text, { type: notice.isError ? 'warning' : 'info', autoHideDuration: notice.isError ? 6_000 : 2_500 });
  }, [notice, notify, translate]);
}
