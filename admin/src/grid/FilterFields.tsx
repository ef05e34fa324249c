import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { type FilterDraft, filterForm } from './filters.ts';
import { useGrid } from './GridContext.ts';
import type { Suggestion } from './source.ts';

interface FieldsProps {
  readonly column: GridColumn;
  readonly draft: FilterDraft;
  readonly onChange: (draft: FilterDraft) => void;
}

/** The fields of a column's filter, by its kind. */
export function FilterFields(props: FieldsProps) {
  const { column, draft, onChange } = props;
  const translate = useTranslate();
  const form = filterForm(column);
  return (
    <>
      {form === 'text' && (
        <label>
          {translate('grid.filter.contains')}
          <input
            autoFocus
            value={draft.contains}
            onChange={(event) => onChange({ ...draft, contains: event.target.value })}
          />
        </label>
      )}
      {(form === 'range' || form === 'day') && <Bounds {...props} type={form === 'day' ? 'date' : 'text'} />}
      {form === 'flag' && (
        <Ticks
          {...props}
          isSingle
          options={['true', 'false'].map((value) => ({ value, label: translate(`ra.boolean.${value}`) }))}
        />
      )}
      {form === 'choice' && <Ticks {...props} options={choicesOf(column)} />}
      {form === 'reference' && <References {...props} />}
      {form !== 'flag' && (
        <label>
          {translate('grid.filter.cells')}
          <select
            value={draft.empty}
            onChange={(event) => onChange({ ...draft, empty: event.target.value as FilterDraft['empty'] })}
          >
            <option value="">{translate('grid.filter.any')}</option>
            <option value="empty">{translate('grid.filter.empty')}</option>
            <option value="filled">{translate('grid.filter.filled')}</option>
          </select>
        </label>
      )}
    </>
  );
}

const choicesOf = ({ context }: GridColumn): Suggestion[] =>
  (context.choices ?? []).map((choice) => ({ value: choice.code, label: choice[context.locale] }));

function Bounds({ draft, onChange, type }: FieldsProps & { readonly type: string }) {
  const translate = useTranslate();
  return (['from', 'to'] as const).map((side) => (
    <label key={side}>
      {translate(`grid.filter.${side}`)}
      <input type={type} value={draft[side]} onChange={(event) => onChange({ ...draft, [side]: event.target.value })} />
    </label>
  ));
}

function Ticks({
  draft,
  onChange,
  options,
  isSingle,
}: FieldsProps & { readonly options: readonly Suggestion[]; readonly isSingle?: boolean }) {
  const toggle = (value: string) => {
    const others = draft.chosen.filter((chosen) => chosen !== value);
    const isOn = others.length < draft.chosen.length;
    onChange({ ...draft, chosen: isOn ? others : isSingle ? [value] : [...others, value] });
  };
  return (
    <ul className="grid-filter-list">
      {options.map(({ value, label, hint }) => (
        <li key={value}>
          <label>
            <input type="checkbox" checked={draft.chosen.includes(value)} onChange={() => toggle(value)} />
            {label} {hint && <small>{hint}</small>}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Rows of the referenced sheet, found by typing. */
function References(props: FieldsProps) {
  const { grid } = useGrid();
  const { column } = props;
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [options, setOptions] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(
      () => void grid.source.suggest(column, text, control.signal).then(setOptions, () => undefined),
      150,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [grid, column, text]);
  return (
    <>
      <input
        autoFocus
        value={text}
        placeholder={translate('ra.action.search')}
        aria-label={translate('ra.action.search')}
        onChange={(event) => setText(event.target.value)}
      />
      <Ticks {...props} options={options} />
    </>
  );
}
