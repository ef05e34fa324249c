import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import { useSignal } from '../grid/signal.ts';

/** Which columns are filtered; a click on the cross lets a filter go. */
export function FilterChips() {
  const { grid, ask } = useGrid();
  const translate = useTranslate();
  const columns = useSignal(grid.columns);
  const { filter } = useSignal(grid.query);
  const drop = (key: string) => {
    const { [key]: _, ...others } = filter;
    ask({ filter: others });
  };
  const labelOf = (key: string) =>
    key === 'isVoided'
      ? translate('many.voided')
      : translate('grid.filter.on', { column: columns.find((column) => column.key === key)?.label ?? key });
  return Object.keys(filter).map((key) => (
    <Chip key={key} size="small" label={labelOf(key)} onDelete={() => drop(key)} />
  ));
}
