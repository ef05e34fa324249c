import type { Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { signedInContext } from '../../support/sheet-page.ts';
import { sessionToken } from '../processes.ts';
import { medianOf } from '../rounds.ts';
import { pasteUntilShown, scrollThrough, untilRows } from './in-page.ts';

/** Milliseconds that somebody at the grid waits. */
export interface Screens {
  readonly firstRows: number;
  readonly frames: { readonly p50: number; readonly p95: number; readonly longest: number };
  readonly paste: number;
}

const openings = 5;
const screens = 200;
const shape = { rows: 1_000, columns: 10 };

/** Opens, scrolls and pastes into all columns of the complaints in a headless browser; nothing that is pasted is written. */
export async function measureScreens(port: number): Promise<Screens> {
  await using cleanup = new AsyncDisposableStack();
  const browser = await openBrowser();
  cleanup.defer(() => browser.close());
  const url = `http://127.0.0.1:${port}`;
  const context = await signedInContext(browser, { url, cookie: `redress_session=${sessionToken}` }, { view: 'full' });
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${url}/#/complaints`, { waitUntil: 'commit' });
    return page;
  };
  const warm = await open();
  await call(warm, untilRows);
  await warm.close();
  const opened: number[] = [];
  for (let n = 0; n < openings; n++) {
    const page = await open();
    opened.push(await call(page, untilRows));
    await page.close();
  }
  const page = await open();
  await call(page, untilRows);
  const frames = (await call(page, scrollThrough, screens)).toSorted((a, b) => a - b);
  const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]!;
  return {
    firstRows: medianOf(opened),
    frames: { p50: at(0.5), p95: at(0.95), longest: at(1) },
    paste: await pasted(page),
  };
}

async function pasted(page: Page): Promise<number> {
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('mutation') ? route.abort() : route.continue(),
  );
  await page.locator('.grid-cell[data-column="number"]').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.locator('.grid-row.is-blank').waitFor();
  return call(page, pasteUntilShown, shape);
}

/** Runs a function of its own text in the page. */
const call = <A, T>(page: Page, work: (argument: A) => Promise<T>, argument?: A): Promise<T> =>
  page.evaluate<T>(`(${work.toString()})(${JSON.stringify(argument ?? null)})`);
