import { Admin, localStorageStore, Resource } from 'react-admin';
import { SignInPage } from './auth/SignInPage.tsx';
import batches from './batches/index.ts';
import choices from './choices/index.ts';
import claims from './claims/index.ts';
import complaintLines from './complaint-lines/index.ts';
import complaints from './complaints/index.ts';
import contacts from './contacts/index.ts';
import correctiveActions from './corrective-actions/index.ts';
import customers from './customers/index.ts';
import { createBackend } from './data/backend.ts';
import { BackendContext } from './data/BackendContext.ts';
import departments from './departments/index.ts';
import { createI18n } from './i18n/i18nProvider.ts';
import { AppLayout } from './layout/AppLayout.tsx';
import products from './products/index.ts';
import returns from './returns/index.ts';
import { theme } from './theme/theme.ts';
import users from './users/index.ts';

const store = localStorageStore(undefined, 'redress');
const i18n = createI18n(store.getItem('locale'));
const backend = createBackend(() => i18n.getLocale());

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
    >
      <Resource {...complaints} />
      <Resource {...complaintLines} />
      <Resource {...claims} />
      <Resource {...returns} />
      <Resource {...correctiveActions} />
      <Resource {...departments} />
      <Resource {...customers} />
      <Resource {...contacts} />
      <Resource {...products} />
      <Resource {...batches} />
      <Resource {...users} />
      <Resource {...choices} />
    </Admin>
  </BackendContext>
);
