import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { keyGroups } from './actions.ts';
import { useGrid } from './GridContext.ts';

/** Every key of the grid on one sheet. */
export function KeysDialog() {
  const { grid, focus } = useGrid();
  const translate = useTranslate();
  const close = () => {
    grid.aside.set(null);
    focus();
  };
  return (
    <Dialog open onClose={close} maxWidth="md" aria-labelledby="grid-keys-title">
      <DialogTitle id="grid-keys-title">{translate('grid.keys.title')}</DialogTitle>
      <DialogContent className="grid-keys">
        {Object.entries(keyGroups).map(([group, lines]) => (
          <section key={group}>
            <h3>{translate(`grid.keys.${group}`)}</h3>
            <dl>
              {lines.map(([keys, name]) => (
                <div key={name}>
                  <dt>{keys}</dt>
                  <dd>{translate(`grid.key.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </DialogContent>
    </Dialog>
  );
}
