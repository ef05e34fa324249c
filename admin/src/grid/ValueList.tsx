import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { valueText } from './filterText.ts';
import type { RowGroups } from './source.ts';
import { useValues } from './useValues.ts';
import { ValueSearch, ValuesNote } from './ValueSearch.tsx';
import { thousands } from './thousands.ts';

interface ValueListProps {
  readonly column: GridColumn;
  readonly chosen: readonly (string | null)[];
  readonly onChange: (chosen: readonly (string | null)[]) => void;
}

interface Value {
  readonly value: string | null;
  readonly text: string;
  readonly count: number;
}

/** The values that occur in a column with their counts, to be ticked; found by typing. */
export function ValueList({ column, chosen, onChange }: ValueListProps) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const { found, more } = useValues(column, text);
  const isFound = found !== null && found !== 'failed';
  const values = isFound ? listed(column, found, translate) : [];
  const shown = values.filter((value) => value.text.toLowerCase().includes(text.trim().toLowerCase()));
  const areAllOn = shown.length > 0 && shown.every(({ value }) => chosen.includes(value));
  const set = (those: readonly Value[], isOn: boolean) => {
    const others = chosen.filter((value) => !those.some((one) => one.value === value));
    onChange(isOn ? [...others, ...those.map(({ value }) => value)] : others);
  };
  return (
    <>
      <ValueSearch text={text} onChange={setText} />
      <ul className="grid-filter-list" aria-label={translate('grid.filter.values')} aria-busy={found === null}>
        {shown.length > 1 && (
          <li>
            <label>
              <input type="checkbox" checked={areAllOn} onChange={() => set(shown, !areAllOn)} />
              <i>{translate('grid.filter.all')}</i>
            </label>
          </li>
        )}
        {shown.map((one) => (
          <li key={one.value ?? ''}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(one.value)}
                onChange={() => set([one], !chosen.includes(one.value))}
              />
              <span className={one.value === null ? 'is-blank' : ''} title={one.text}>
                {one.text}
              </span>
              <small>{thousands(one.count)}</small>
            </label>
          </li>
        ))}
        <ValuesNote found={found} isEmpty={!shown.length} />
        {more && (
          <li>
            <button type="button" onClick={more}>
              {translate('grid.filter.more')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

const numeric = new Set(['integer', 'decimal', 'percent', 'money']);

/** Choices in the order of their list, numbers by size, others as the server gives them: the most frequent first. Blanks last. */
function listed(column: GridColumn, { groups }: RowGroups, say: (key: string) => string): Value[] {
  const values = groups.map(({ values: [key], count }) => ({
    value: key!.value,
    text: valueText(column, key!.value, say, key!.label),
    count,
  }));
  const order = column.context.choices?.map(({ code }) => code);
  const rank = ({ value }: Value) =>
    value === null ? Infinity : order ? order.indexOf(value) : numeric.has(column.kind) ? Number(value) : 0;
  return values.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
