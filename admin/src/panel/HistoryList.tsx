import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { PastChange } from '../data/history.ts';
import type { GridColumn, GridRow } from '../grid/cell.ts';
import { useMoment } from '../sheet/useMoment.ts';

interface HistoryProps {
  readonly sheet: SheetDef;
  readonly row: GridRow;
  /** The column whose history is wanted; null for that of the whole row. */
  readonly column: GridColumn | null;
  /** What puts a value from before back; null where nobody may. */
  readonly putBack: (change: PastChange) => (() => void) | null;
}

/** Who changed it, when, with what, and from what to what; a value from before is put back as an ordinary change. */
export function HistoryList({ sheet, row, column, putBack }: HistoryProps) {
  const { history } = useBackend();
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['history', sheet.key, row.id, column?.key, row.version],
    queryFn: () => history(sheet.key, row.id!, column?.key ?? null),
    placeholderData: (before, query) => (query?.queryKey[2] === row.id ? before : undefined),
  });
  if (error) return <p className="panel-none">{translate('panel.failed')}</p>;
  if (data?.length === 0) return <p className="panel-none">{translate('panel.noHistory')}</p>;
  const steps = Object.values(Object.groupBy(data ?? [], ({ changeSet }) => changeSet)) as PastChange[][];
  return (
    <>
      <h2>{column ? column.label : sheet.columns[sheet.label] && String(row.values[sheet.label] ?? '')}</h2>
      <ol className="panel-history">
        {steps.map((changes) => (
          <Step key={changes[0]!.changeSet} sheet={sheet} changes={changes} column={column} putBack={putBack} />
        ))}
      </ol>
    </>
  );
}

/** What people type needs no word beside their name. */
const isTyped = (source: string) => source === 'API' || source === 'GRID';

/** What one change set did here. */
function Step({
  sheet,
  changes,
  column,
  putBack,
}: Omit<HistoryProps, 'row'> & { readonly changes: readonly PastChange[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const moment = useMoment();
  const { by, at, source, fileName } = changes[0]!;
  const how = [isTyped(source) ? '' : translate(`panel.source.${source}`), fileName].filter(Boolean);
  return (
    <li>
      <div className="panel-who">
        <b>{by}</b> <time dateTime={at}>{moment(at)}</time>
        {how.length > 0 && <span className="panel-source">{how.join(' · ')}</span>}
      </div>
      {changes.map((change, index) => (
        <div key={change.column ?? index} className="panel-change">
          {!column && change.column && (
            <span className="panel-column">{sheet.columns[change.column]?.[locale === 'zh' ? 'zh' : 'en']}</span>
          )}
          {change.op === 'UPDATE' ? (
            <>
              <del>{change.beforeText || translate('panel.empty')}</del>
              <span aria-hidden> → </span>
              <ins>{change.afterText || translate('panel.empty')}</ins>
              <PutBack change={change} onPut={putBack(change)} />
            </>
          ) : (
            <>
              <i>{translate(`panel.op.${change.op}`)}</i> <ins>{change.afterText}</ins>
            </>
          )}
        </div>
      ))}
    </li>
  );
}

function PutBack({ change, onPut }: { readonly change: PastChange; readonly onPut: (() => void) | null }) {
  const translate = useTranslate();
  if (!onPut) return null;
  return (
    <button type="button" onClick={onPut}>
      {translate('panel.restore', { value: change.beforeText || translate('panel.empty') })}
    </button>
  );
}
