import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { useLocaleState, useLocation, useStore, useTranslate } from 'react-admin';
import FoldIcon from '@mui/icons-material/ExpandLess';
import MoreIcon from '@mui/icons-material/ExpandMore';
import RowsIcon from '@mui/icons-material/TableRowsOutlined';
import { menuIcons } from './menuIcons.ts';
import { MenuLine } from './MenuLine.tsx';

export interface SheetGroup {
  readonly key: string;
  readonly sheets: readonly SheetKey[];
  /** Sheets that are mostly seen from others: behind a line that unfolds them. */
  readonly more?: readonly SheetKey[];
}

const short: Partial<Record<SheetKey, string>> = { complaints: 'menu.ledger' };

/** A group of the menu. Unfolded, it stays so; where one of its folded sheets is open, it shows them. */
export function MenuGroup({ group: { key, sheets: main, more = [] } }: { readonly group: SheetGroup }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useStore(`${key}.open`, false);
  const { pathname } = useLocation();
  const isShown = isOpen || more.some((sheet) => pathname.split('/')[1] === sheet);
  const Icon = isShown ? FoldIcon : MoreIcon;
  return (
    <div role="group" aria-label={translate(key)} className="app-menu-group">
      <h2 aria-hidden>{translate(key)}</h2>
      {main.map((sheet) => (
        <SheetItem key={sheet} sheet={sheet} />
      ))}
      {more.length > 0 && (
        <button
          type="button"
          role="menuitem"
          className="app-menu-line app-menu-more"
          aria-expanded={isShown}
          onClick={() => setOpen(!isShown)}
        >
          <Icon fontSize="small" />
          <span>{translate(isShown ? 'menu.less' : 'menu.more', { smart_count: more.length })}</span>
        </button>
      )}
      {isShown && more.map((sheet) => <SheetItem key={sheet} sheet={sheet} />)}
    </div>
  );
}

function SheetItem({ sheet }: { readonly sheet: SheetKey }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const name = short[sheet] ? translate(short[sheet]) : sheets[sheet][locale === 'zh' ? 'zh' : 'en'];
  return <MenuLine to={`/${sheet}`} name={name} icon={menuIcons[sheet] ?? RowsIcon} />;
}
