import { wordOfDay } from '@redress/schema/kinds/word.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { type Chosen, matching, type Period, periodsOf, stateOf, turn } from './periods.ts';
import { thousands } from './thousands.ts';
import { useValues } from './useValues.ts';
import { ValueSearch, ValuesNote } from './ValueSearch.tsx';

interface PeriodListProps {
  readonly column: GridColumn;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** The years, months and days that occur in a column with their counts, to be opened and ticked; found by typing. */
export function PeriodList({ column, chosen, onChange }: PeriodListProps) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { found } = useValues(column, '');
  const isFound = found !== null && found !== 'failed';
  const tree = isFound ? periodsOf(found) : [];
  const wanted = text.trim() && (wordOfDay(text.trim()) ?? text.trim());
  const shown = wanted ? matching(tree, wanted) : tree;
  const blank = isFound ? found.groups.find(({ values: [key] }) => key!.value === null) : undefined;
  const isOpen = ({ value }: Period) =>
    wanted !== '' || (tree.length === 1 && value === tree[0]!.value) !== opened.has(value);
  const fold = ({ value }: Period) => {
    const next = new Set(opened);
    if (!next.delete(value)) next.add(value);
    setOpened(next);
  };
  const list = (periods: readonly Period[]) =>
    periods.map((period) => (
      <li key={period.value}>
        <PeriodLine
          period={period}
          state={stateOf(chosen, period)}
          isOpen={isOpen(period)}
          onFold={() => fold(period)}
          onTurn={(isOn) => onChange(turn(chosen, tree, period, isOn))}
        />
        {period.inner.length > 0 && isOpen(period) && <ul>{list(period.inner)}</ul>}
      </li>
    ));
  return (
    <>
      <ValueSearch text={text} onChange={setText} />
      <ul className="grid-filter-list is-tree" aria-label={translate('grid.filter.values')} aria-busy={found === null}>
        {list(shown)}
        {blank && !wanted && (
          <li>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(null)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, null] : chosen.filter((one) => one !== null))
                }
              />
              <span className="is-blank">{translate('grid.filter.blank')}</span>
              <small>{thousands(blank.count)}</small>
            </label>
          </li>
        )}
        <ValuesNote found={found} isEmpty={!shown.length && !blank} />
      </ul>
    </>
  );
}

interface PeriodLineProps {
  readonly period: Period;
  readonly state: ReturnType<typeof stateOf>;
  readonly isOpen: boolean;
  readonly onFold: () => void;
  readonly onTurn: (isOn: boolean) => void;
}

function PeriodLine({ period, state, isOpen, onFold, onTurn }: PeriodLineProps) {
  const translate = useTranslate();
  return (
    <div className="grid-filter-period">
      {period.inner.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={translate(`grid.groups.${isOpen ? 'close' : 'show'}`, { group: period.value })}
          onClick={onFold}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={state === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = state === 'some';
          }}
          onChange={() => onTurn(state !== 'all')}
        />
        <span>{period.value}</span>
        <small>{thousands(period.count)}</small>
      </label>
    </div>
  );
}
