import { type Theme, useMediaQuery } from '@mui/material';
import type { MouseEvent } from 'react';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import JobsIcon from '@mui/icons-material/PendingActionsOutlined';
import { MenuGroup } from './MenuGroup.tsx';
import { MenuLine } from './MenuLine.tsx';
import { pages } from './pages.ts';
import { sheetGroups } from './sheetGroups.ts';

/** Pages that people open every day; what runs in the background stands last. */
const daily = pages.filter(({ name }) => name !== 'jobs');

/** The sheets, in groups. */
export function AppMenu() {
  const translate = useTranslate();
  const [, setOpen] = useSidebarState();
  const isOver = useMediaQuery(({ breakpoints }: Theme) => breakpoints.down('md'));
  // on a small screen the menu lies over the page
  const closeOver = ({ target }: MouseEvent) => isOver && (target as Element).closest('a') && setOpen(false);
  return (
    <Menu className="app-menu" onClick={closeOver}>
      <MenuLine to="/" name={translate('dashboard.title')} icon={HomeIcon} />
      <div role="group" aria-label={translate('menu.day')} className="app-menu-group">
        <h2 aria-hidden>{translate('menu.day')}</h2>
        {daily.map(({ name, title, icon }) => (
          <MenuLine key={name} to={`/${name}`} name={translate(title)} icon={icon} />
        ))}
      </div>
      {sheetGroups.map((group) => (
        <MenuGroup key={group.key} group={group} />
      ))}
      <MenuLine to="/jobs" name={translate('jobs.title')} icon={JobsIcon} />
    </Menu>
  );
}
