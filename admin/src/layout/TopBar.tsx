import { AppBar, TitlePortal, UserMenu } from 'react-admin';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export const TopBar = () => (
  <AppBar color="inherit" toolbar={<LanguageSwitch />} userMenu={<UserMenu />}>
    <TitlePortal variant="subtitle1" />
  </AppBar>
);
