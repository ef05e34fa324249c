import { useTranslate } from 'react-admin';
import { useGrid } from './GridContext.ts';

/** The plus at the right end of the header, always in view, where columns may be added. */
export function AddColumn() {
  const { own } = useGrid();
  const translate = useTranslate();
  if (!own) return null;
  const name = translate('grid.column.add');
  return (
    <div className="grid-add-column">
      <button
        type="button"
        aria-label={name}
        title={name}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => own.add()}
      >
        +
      </button>
    </div>
  );
}
