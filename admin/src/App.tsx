import { sheets } from '@redress/schema/sheets/sheets.ts';
import { lazy } from 'react';
import { Admin, localStorageStore, Resource } from 'react-admin';
import { SignInPage } from './auth/SignInPage.tsx';
import { createBackend } from './data/backend.ts';
import { BackendContext } from './data/BackendContext.ts';
import { createI18n } from './i18n/i18nProvider.ts';
import { AppLayout } from './layout/AppLayout.tsx';
import { pages } from './layout/pages.ts';
import { sheetResource } from './sheet/sheetResource.ts';
import { theme } from './theme/theme.ts';

const DashboardPage = lazy(async () => ({ default: (await import('./dashboard/DashboardPage.tsx')).DashboardPage }));

const store = localStorageStore(undefined, 'redress');
const i18n = createI18n(store.getItem('locale'));
// the store has a new choice first: what is asked again because of it is asked in the new language
const backend = createBackend(() => store.getItem('locale') ?? i18n.getLocale());

export const App = () => (
  <BackendContext value={backend}>
    <Admin
      title="客诉台账 Redress"
      requireAuth
      disableTelemetry
      dataProvider={backend.dataProvider}
      authProvider={backend.authProvider}
      i18nProvider={i18n}
      store={store}
      theme={theme}
      darkTheme={null}
      layout={AppLayout}
      loginPage={SignInPage}
      dashboard={DashboardPage}
    >
      {Object.values(sheets).map((sheet) => (
        <Resource key={sheet.key} {...sheetResource(sheet)} />
      ))}
      {pages.map((page) => (
        <Resource key={page.name} {...page} />
      ))}
    </Admin>
  </BackendContext>
);
