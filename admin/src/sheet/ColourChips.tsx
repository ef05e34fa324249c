import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { GridColumn } from '../grid/cell.ts';
import type { ColourRule } from '../grid/colours.ts';
import { filterText } from '../grid/filterText.ts';
import { useGrid } from '../grid/GridContext.ts';
import { useLabels } from './useLabels.ts';

/** What the colours of the rows mean; a cross lets a rule go. */
export function ColourChips() {
  const { all, colours = [], setColours, focus } = useGrid();
  const translate = useTranslate();
  if (!colours.length) return null;
  const drop = (rule: ColourRule) => {
    setColours?.(colours.filter((other) => other !== rule));
    focus();
  };
  return (
    <div className="sheet-filters" role="group" aria-label={translate('grid.colour.rules')}>
      {colours.map((rule) => {
        const [key = '', operators] = Object.entries(rule.filter)[0] ?? [];
        const column = all.find((one) => one.key === key);
        return (
          <ColourChip
            key={JSON.stringify(rule)}
            rule={rule}
            column={column}
            operators={(operators ?? {}) as Record<string, unknown>}
            onDrop={() => drop(rule)}
          />
        );
      })}
    </div>
  );
}

interface ColourChipProps {
  readonly rule: ColourRule;
  readonly column: GridColumn | undefined;
  readonly operators: Readonly<Record<string, unknown>>;
  readonly onDrop: () => void;
}

function ColourChip({ rule, column, operators, onDrop }: ColourChipProps) {
  const translate = useTranslate();
  const labels = useLabels(column, operators);
  const text = column
    ? `${column.label}: ${filterText(column, operators, translate, labels)}`
    : translate('grid.filter.others');
  const colour = translate(`grid.colour.${rule.colour}`);
  return (
    <Chip
      size="small"
      variant="outlined"
      title={`${colour} · ${text}`}
      label={
        <>
          <span className="grid-swatch" role="img" aria-label={colour} data-colour={rule.colour} />
          {text}
        </>
      }
      onDelete={onDrop}
      deleteIcon={<span aria-label={translate('grid.colour.remove', { rule: text })}>×</span>}
    />
  );
}
