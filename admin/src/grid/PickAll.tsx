import { useTranslate } from 'react-admin';
import { useGrid } from './GridContext.ts';
import { allPicked, nonePicked, pickedCount } from './picked.ts';
import { useSignal } from './signal.ts';

/** Ticks every row that the query finds, loaded or not; or none. */
export function PickAll() {
  const { grid } = useGrid();
  const translate = useTranslate();
  const picked = useSignal(grid.picked);
  const total = grid.window.total;
  const count = pickedCount(picked, total);
  return (
    <span
      role="checkbox"
      tabIndex={-1}
      aria-checked={count > 0 && (count === total ? true : 'mixed')}
      aria-label={translate('many.pickAll')}
      className="grid-pick"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => grid.picked.set(count ? nonePicked : allPicked)}
    />
  );
}
