import { useTranslate } from 'react-admin';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';
import { unsavedCells } from './unsaved.ts';

/** Whether the server has everything. A page opened anew asks who is there and puts back what is unsaved. */
export function Saving() {
  const { grid } = useGrid();
  const translate = useTranslate();
  const { waiting, isOffline } = useSignal(grid.queue.state);
  const connection = useSignal(grid.connection);
  const travels = useSignal(grid.travels);
  const count = unsavedCells(grid);
  if (connection === 'ended')
    return (
      <button type="button" className="grid-saving is-alert" onClick={() => location.reload()}>
        {translate(count ? 'grid.status.endedUnsaved' : 'grid.status.ended', { count })}
      </button>
    );
  if (isOffline || connection === 'lost')
    return (
      <span className="grid-saving is-offline">
        {translate(count ? 'grid.status.offline' : 'grid.status.cut', { count })}
        {travels > 0 && ` · ${translate('grid.status.travels', { count: travels })}`}
      </span>
    );
  const key = waiting ? 'saving' : 'saved';
  return <span className={`grid-saving is-${key}`}>{translate(`grid.status.${key}`)}</span>;
}
