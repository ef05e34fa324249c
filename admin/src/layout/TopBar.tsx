import { AppBar, TitlePortal, useGetIdentity, UserMenu, useTranslate } from 'react-admin';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export const TopBar = () => (
  <AppBar color="inherit" toolbar={<LanguageSwitch />} userMenu={<Account />}>
    <TitlePortal variant="subtitle1" />
  </AppBar>
);

/** The menu of the person at the keyboard; what it is called begins with the name that stands on it. */
function Account() {
  const translate = useTranslate();
  const { data } = useGetIdentity();
  return <UserMenu label={`${data?.fullName ?? ''} ${translate('ra.auth.user_menu')}`} />;
}
