import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Admin, Resource, type Store } from 'react-admin';
import { SignInPage } from './auth/SignInPage.tsx';
import type { Backend } from './data/backend.ts';
import { BackendContext } from './data/BackendContext.ts';
import { createI18n } from './i18n/i18nProvider.ts';
import { AppLayout } from './layout/AppLayout.tsx';
import { pages } from './layout/pages.ts';
import { dashboardCode } from './opening/code.ts';
import { later } from './opening/later.tsx';
import { sheetResource } from './sheet/sheetResource.ts';
import { theme } from './theme/theme.ts';

export interface AppProps {
  readonly store: Store;
  readonly backend: Backend;
  readonly queries: QueryClient;
}

const DashboardPage = later(dashboardCode, (code) => code.DashboardPage);
const resources = [...Object.values(sheets).map(sheetResource), ...pages];

export function App({ store, backend, queries }: AppProps) {
  const [i18n] = useState(() => createI18n(store.getItem('locale')));
  return (
    <BackendContext value={backend}>
      <Admin
        title="客诉台账 Redress"
        requireAuth
        disableTelemetry
        dataProvider={backend.dataProvider}
        authProvider={backend.authProvider}
        i18nProvider={i18n}
        queryClient={queries}
        store={store}
        theme={theme}
        darkTheme={null}
        layout={AppLayout}
        loginPage={SignInPage}
        dashboard={DashboardPage}
      >
        {resources.map((resource) => (
          <Resource key={resource.name} {...resource} />
        ))}
      </Admin>
    </BackendContext>
  );
}
