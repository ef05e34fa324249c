import { useTranslate } from 'react-admin';
import { GUTTER } from './geometry.ts';
import { useGrid } from './GridContext.ts';

interface GutterProps {
  readonly index: number;
  /** Whether the row can be ticked: it is saved. */
  readonly isThere: boolean;
  readonly isBlank: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isMarked: boolean;
}

/** The number of a row; a tick takes its place where the row is picked, or the pointer is near. */
export function Gutter({ index, isThere, isBlank, isSelected, isOpen, isPicked, isMarked }: GutterProps) {
  const { detail } = useGrid();
  const translate = useTranslate();
  const classes = ['grid-gutter', isSelected && 'is-selected', isMarked && 'is-marked', isPicked && 'is-picked'];
  return (
    <div role="rowheader" aria-colindex={1} className={classes.filter(Boolean).join(' ')} style={{ width: GUTTER }}>
      {isThere && detail && (
        <span
          role="button"
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={translate(isOpen ? 'detail.close' : 'detail.open', { row: index + 1 })}
          className="grid-expand"
        />
      )}
      {isThere && (
        <span
          role="checkbox"
          tabIndex={-1}
          aria-checked={isPicked}
          aria-label={translate('many.pick', { row: index + 1 })}
          className="grid-pick"
        />
      )}
      <span className="grid-number">{isBlank ? '＊' : index + 1}</span>
    </div>
  );
}
