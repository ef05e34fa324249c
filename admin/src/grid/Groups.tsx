import { useTranslate } from 'react-admin';
import { fold, type Stub } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { GROUP_HEIGHT, GUTTER, type Layout, STUB } from './geometry.ts';
import { runsOf } from './groups.ts';
import { useGrid } from './GridContext.ts';

interface GroupsProps {
  readonly columns: readonly GridColumn[];
  readonly stubs: readonly Stub[];
  readonly layout: Layout;
}

/** The headings over the columns. One folds its columns away; of a folded group a narrow stub is left, which opens it again. */
export function Groups({ columns, stubs, layout }: GroupsProps) {
  const { arrange, arrangement } = useGrid();
  const translate = useTranslate();
  const toggle = (group: string) => arrange(fold(arrangement, group));
  return (
    <div role="row" aria-rowindex={1} className="grid-groups" style={{ height: GROUP_HEIGHT }}>
      <div role="columnheader" aria-colindex={1} className="grid-corner" style={{ width: GUTTER }} aria-label="#" />
      {runsOf(columns, layout.frozen).map(({ key, label, from, to, isContinued }) => (
        <div
          key={from}
          role="columnheader"
          aria-colindex={from + 2}
          aria-colspan={to - from + 1}
          aria-label={label || undefined}
          className={`grid-group${from < layout.frozen ? ' is-frozen' : ''}`}
          data-group={key}
          style={{ left: layout.lefts[from], width: layout.lefts[to]! + layout.widths[to]! - layout.lefts[from]! }}
        >
          {!isContinued && <span style={{ left: layout.frozenEnd + 8 }}>{label}</span>}
          {key && from >= layout.frozen && (
            <Fold label={translate('grid.group.fold', { group: label })} sign="−" onClick={() => toggle(key)} />
          )}
        </div>
      ))}
      {stubs.map(({ group, label }, at) => (
        <div
          key={group}
          role="columnheader"
          className="grid-stub"
          data-group={group}
          title={label}
          style={{ left: layout.stubs[at], width: STUB, height: layout.headHeight }}
        >
          <Fold label={translate('grid.group.unfold', { group: label })} sign="+" onClick={() => toggle(group)} />
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}

function Fold({
  label,
  sign,
  onClick,
}: {
  readonly label: string;
  readonly sign: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="grid-fold"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
