import type { SvgIconComponent } from '@mui/icons-material';
import { LinkBase, useLocation } from 'react-admin';

interface MenuLineProps {
  readonly to: string;
  readonly name: string;
  readonly icon: SvgIconComponent;
}

/** A line of the menu that leads to a page. Plain: forty of react-admin's would take longer to draw than a sheet. */
export function MenuLine({ to, name, icon: Icon }: MenuLineProps) {
  const { pathname } = useLocation();
  const isActive = to === '/' ? pathname === to : `${pathname}/`.startsWith(`${to}/`);
  return (
    <LinkBase
      to={to}
      role="menuitem"
      tabIndex={0}
      title={name}
      aria-current={isActive ? 'page' : undefined}
      className={`app-menu-line${isActive ? ' is-active' : ''}`}
    >
      <Icon fontSize="small" />
      <span>{name}</span>
    </LinkBase>
  );
}
