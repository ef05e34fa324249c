import { useTranslate } from 'react-admin';
import './colours.css';
import { type RowColour, rowColours } from './colours.ts';

/** The colours a row may have, each a button. */
export function Swatches({
  disabled,
  onPick,
}: {
  readonly disabled: boolean;
  readonly onPick: (colour: RowColour) => void;
}) {
  const translate = useTranslate();
  return (
    <div className="grid-swatches" role="group" aria-label={translate('grid.colour.title')}>
      <span>{translate('grid.colour.title')}</span>
      {rowColours.map((colour) => (
        <button
          key={colour}
          type="button"
          disabled={disabled}
          data-colour={colour}
          aria-label={translate('grid.colour.with', { colour: translate(`grid.colour.${colour}`) })}
          title={translate(`grid.colour.${colour}`)}
          onClick={() => onPick(colour)}
        />
      ))}
    </div>
  );
}
