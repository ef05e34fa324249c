import { QueryClient } from '@tanstack/react-query';
import { localStorageStore } from 'react-admin';
import { createBackend } from './data/backend.ts';
import { addressOf } from './opening/address.ts';
import { askAhead, askForRows } from './opening/askAhead.ts';
import { followed, says } from './views/address.ts';

/** Longest that the page's own code waits for questions to be put: an answer to the first ones, on a slow network. */
const MOST_AHEAD_MS = 300;

/** Asks for what the page will show while its code is being fetched, then draws it. */
// a function: code of the page that shares a file with this one would wait for an await of the module for ever
async function open() {
  // Cells are read and shown with Temporal, which older browsers do not have.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const store = localStorageStore(undefined, 'redress');
  // the store has a new choice first: what is asked again because of it is asked in the new language
  const backend = createBackend(() => (store.getItem('locale') === 'en' ? 'en' : 'zh'));
  const queries = new QueryClient();
  const address = addressOf(location.hash);
  const { code, sheet } = address;
  // where code cannot be fetched, the page says so
  const quietly = () => undefined;
  const asking = [askAhead(backend, queries)];
  if (sheet) {
    const kept: string = store.getItem(`${sheet.key}.view`) ?? '';
    const search = says(address.search) || followed(kept) !== null ? address.search : kept;
    // said at once, the page need not go to another address when it is drawn
    if (search !== address.search) history.replaceState(history.state, '', `#/${sheet.key}?${search}`);
    asking.push(askForRows(backend, queries, sheet, { search, kept }));
  }
  // running the code of the page keeps the browser from asking; by then all should have been asked, if that takes no time
  await Promise.race([Promise.allSettled(asking), new Promise((wake) => setTimeout(wake, MOST_AHEAD_MS))]);
  const [{ start }] = await Promise.all([import('./start.tsx'), code?.load().catch(quietly)]);
  start({ store, backend, queries });
}

void open();
