import './asides.css';
import { ContextMenu } from './ContextMenu.tsx';
import { FindBar } from './FindBar.tsx';
import { useGrid } from './GridContext.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { NeedsDialog } from './NeedsDialog.tsx';
import { useSignal } from './signal.ts';

/** What lies beside or over the sheet for a moment. */
export function Asides() {
  const { grid } = useGrid();
  const aside = useSignal(grid.aside);
  if (aside?.what === 'find') return <FindBar aside={aside} />;
  if (aside?.what === 'help') return <KeysDialog />;
  if (aside?.what === 'needs') return <NeedsDialog />;
  if (aside?.what === 'menu') return <ContextMenu at={aside.at} />;
  return null;
}
