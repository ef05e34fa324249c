/// <reference lib="dom" />
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Client } from './client.ts';

interface PageOptions {
  readonly sheet?: string;
  readonly locale?: 'zh' | 'en';
  readonly view?: 'daily' | 'full';
  readonly width?: number;
  readonly height?: number;
}

/** An open sheet in a browser of somebody who is signed in. */
export interface SheetPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** A cell by its row, counted from 0, and its column's key. */
  cell(row: number, column: string): Locator;
  /** Scrolls until a cell is drawn: rows and columns out of sight are not. */
  show(row: number, column: string): Promise<void>;
  text(row: number, column: string): Promise<string>;
  /** Clicks a cell. */
  pick(row: number, column: string): Promise<void>;
  /** Picks a range by dragging. */
  drag(from: [row: number, column: string], to: [row: number, column: string]): Promise<void>;
  /** Waits until everything typed has been answered by the server. */
  saved(): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** Pastes as the clipboard would. */
  paste(text: string, html?: string): Promise<void>;
  /** What Ctrl+C puts on the clipboard. */
  copy(): Promise<{ text: string; html: string }>;
  close(): Promise<void>;
}

type Session = Pick<Client, 'url' | 'cookie'>;

const cookieOf = ({ url, cookie }: Session) => {
  const [name, value] = cookie.split(/=(.*)/s) as [string, string];
  return { name, value, url };
};

/** What the browser of somebody who was there before has stored. */
const preferences = ({ locale = 'zh', view, sheet = 'complaints' }: PageOptions) =>
  `localStorage.setItem('RaStoreredress.locale', '${JSON.stringify(locale)}');
   ${view ? `localStorage.setItem('RaStoreredress.${sheet}.view', '${JSON.stringify(`view=${view}`)}');` : ''}`;

const viewportOf = ({ width = 1366, height = 768 }: PageOptions) => ({ width, height });

/** A browser of its own for a client's session. */
export async function signedInContext(browser: Browser, client: Session, options: PageOptions = {}) {
  const context = await browser.newContext({ viewport: viewportOf(options), locale: 'zh-CN' });
  context.setDefaultTimeout(10_000);
  await context.addCookies([cookieOf(client)]);
  await context.addInitScript(`if (!localStorage.getItem('RaStoreredress.locale')) { ${preferences(options)} }`);
  return context;
}

// what a tab has compiled opens the next sheet in half the time; by who looks, and how
const idleTabs = new WeakMap<Browser, Map<string, Page[]>>();

/** Opens a sheet as somebody who is signed in, in a browser that has stored nothing; close it when the test is done. */
export async function openSheet(browser: Browser, client: Client, options: PageOptions = {}): Promise<SheetPage> {
  const tabs = idleTabs.get(browser) ?? new Map<string, Page[]>();
  idleTabs.set(browser, tabs);
  const key = JSON.stringify([cookieOf(client), options]);
  const kept = tabs.get(key)?.pop();
  if (kept) await renew(kept, client, options);
  const page = kept ?? (await (await signedInContext(browser, client, options)).newPage());
  await page.goto(`${client.url}/#/${options.sheet ?? 'complaints'}`);
  await page.locator('[role=grid]').waitFor();
  await page.locator('.sheet-state.is-loading').waitFor({ state: 'detached' });
  const close = async () => {
    await page.goto('about:blank');
    tabs.set(key, [...(tabs.get(key) ?? []), page]);
  };
  return { ...sheetPage(page), close };
}

/** As if the tab were new: nothing stored, on line, every request let through. */
async function renew(page: Page, client: Session, options: PageOptions) {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.addCookies([cookieOf(client)]);
  await context.setOffline(false);
  await context.unrouteAll();
  await page.unrouteAll();
  await page.setViewportSize(viewportOf(options));
  await page.mouse.move(0, 0);
  // what was stored goes when the page comes: the one before it stores something as it leaves
  const cdp = await context.newCDPSession(page);
  await cdp.send('Page.enable');
  const source = `localStorage.clear(); sessionStorage.clear(); ${preferences(options)}`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
  page.once('domcontentloaded', () => void cdp.detach().catch(() => undefined));
}

/** What tests do with an open sheet. */
export function sheetPage(page: Page): SheetPage {
  const cell = (row: number, column: string) =>
    page.locator(`[role=row][aria-rowindex="${row + 3}"] [role=gridcell][data-column="${column}"]`);
  const middle = async (row: number, column: string) => {
    const box = (await cell(row, column).boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const show = async (row: number, column: string) => {
    await page.locator('.grid-scroller').first().waitFor();
    await page.evaluate(`(${scrollTo.toString()})(${row}, ${JSON.stringify(column)})`);
    await cell(row, column).waitFor();
  };
  return {
    page,
    context: page.context(),
    cell,
    show,
    text: async (row, column) => {
      await show(row, column);
      return cell(row, column).innerText();
    },
    pick: async (row, column) => {
      await show(row, column);
      await page.mouse.click(...(await middle(row, column)));
    },
    drag: async (from, to) => {
      await page.mouse.move(...(await middle(...from)));
      await page.mouse.down();
      await page.mouse.move(...(await middle(...to)), { steps: 4 });
      await page.mouse.up();
    },
    saved: () => page.locator('.grid-saving.is-saved').waitFor(),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    paste: async (text, html = '') => {
      await page.evaluate(
        `(([text, html]) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          if (html) data.setData('text/html', html);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        })(${JSON.stringify([text, html])})`,
      );
    },
    copy: async () => {
      await page.evaluate(`document.addEventListener('copy', (event) => {
        window.lastCopy = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
      }, { once: true })`);
      await page.keyboard.press('Control+c');
      return page.evaluate<{ text: string; html: string }>('window.lastCopy');
    },
    close: () => page.context().close(),
  };
}

/** Runs in the page. */
async function scrollTo(row: number, column: string): Promise<unknown> {
  const scroller = document.querySelector('.grid-scroller')!;
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const top = row * 28;
  if (top < scroller.scrollTop || top > scroller.scrollTop + scroller.clientHeight - 120)
    scroller.scrollTop = top - 100;
  const titleOf = () => document.querySelector<HTMLElement>(`.grid-title[data-column="${column}"]`);
  const box = titleOf()?.getBoundingClientRect();
  if (box && box.left >= scroller.getBoundingClientRect().left && box.right <= window.innerWidth) return frame();
  for (let left = 0; left <= scroller.scrollWidth; left += 400) {
    const title = titleOf();
    if (title) {
      const frozen = [...document.querySelectorAll<HTMLElement>('.grid-title.is-frozen')].at(-1);
      const edge = frozen ? frozen.getBoundingClientRect().right - scroller.getBoundingClientRect().left : 0;
      scroller.scrollLeft = title.offsetLeft - edge - 20;
      return frame();
    }
    scroller.scrollLeft = left;
    await frame();
  }
  return undefined;
}
