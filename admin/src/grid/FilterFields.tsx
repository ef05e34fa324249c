import { periods } from '@redress/schema/kinds/period.ts';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { type FilterDraft, filterParts, isDay } from './filters.ts';
import { PeriodList } from './PeriodList.tsx';
import { ValueList } from './ValueList.tsx';

interface FieldsProps {
  readonly column: GridColumn;
  readonly draft: FilterDraft;
  readonly onChange: (draft: FilterDraft) => void;
}

/** The fields of a column's filter, by its kind. */
export function FilterFields(props: FieldsProps) {
  const { column, draft, onChange } = props;
  const parts = filterParts(column);
  return (
    <>
      {parts.includes('text') && <TextField {...props} />}
      {parts.includes('overdue') && <Options {...props} of="overdue" texts={overdueTexts} />}
      {parts.includes('period') && <PeriodField {...props} />}
      {parts.includes('bounds') && <Bounds {...props} />}
      {parts.includes('empty') && <Options {...props} of="empty" texts={emptyTexts} />}
      {parts.includes('days') && (
        <PeriodList column={column} chosen={draft.chosen} onChange={(chosen) => onChange({ ...draft, chosen })} />
      )}
      {parts.includes('values') && (
        <ValueList column={column} chosen={draft.chosen} onChange={(chosen) => onChange({ ...draft, chosen })} />
      )}
    </>
  );
}

const overdueTexts = { true: 'grid.filter.overdue', false: 'grid.filter.notOverdue' };
const emptyTexts = { empty: 'grid.filter.empty', filled: 'grid.filter.filled' };

function TextField({ draft, onChange }: FieldsProps) {
  const translate = useTranslate();
  return (
    <label>
      <select
        aria-label={translate('grid.filter.how')}
        value={draft.textIs}
        onChange={(event) => onChange({ ...draft, textIs: event.target.value as FilterDraft['textIs'] })}
      >
        <option value="contains">{translate('grid.filter.contains')}</option>
        <option value="startsWith">{translate('grid.filter.startsWith')}</option>
      </select>
      <input
        aria-label={translate(`grid.filter.${draft.textIs}`)}
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
    </label>
  );
}

function Bounds({ column, draft, onChange }: FieldsProps) {
  const translate = useTranslate();
  return (['from', 'to'] as const).map((side) => (
    <label key={side}>
      {translate(`grid.filter.${side}`)}
      <input
        type={isDay(column) ? 'date' : 'text'}
        inputMode={isDay(column) ? undefined : 'decimal'}
        value={draft[side]}
        onChange={(event) => onChange({ ...draft, [side]: event.target.value })}
      />
    </label>
  ));
}

function PeriodField({ column, draft, onChange }: FieldsProps) {
  const translate = useTranslate();
  const names = Object.entries(periods);
  const isOther = draft.within !== '' && !names.some(([name]) => name === draft.within);
  return (
    <label>
      {translate('grid.filter.period')}
      <select
        value={draft.within}
        onChange={(event) => onChange({ ...draft, within: event.target.value as FilterDraft['within'] })}
      >
        <option value="">{translate('grid.filter.any')}</option>
        {isOther && <option value={draft.within}>{draft.within}</option>}
        {names.map(([name, text]) => (
          <option key={name} value={name}>
            {text[column.context.locale]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Options({
  draft,
  onChange,
  of,
  texts,
}: FieldsProps & { readonly of: 'overdue' | 'empty'; readonly texts: Readonly<Record<string, string>> }) {
  const translate = useTranslate();
  return (
    <label>
      {translate(of === 'overdue' ? 'grid.filter.due' : 'grid.filter.cells')}
      <select value={draft[of]} onChange={(event) => onChange({ ...draft, [of]: event.target.value })}>
        <option value="">{translate('grid.filter.any')}</option>
        {Object.entries(texts).map(([value, text]) => (
          <option key={value} value={value}>
            {translate(text)}
          </option>
        ))}
      </select>
    </label>
  );
}
