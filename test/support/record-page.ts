/// <reference lib="dom" />
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Client } from './client.ts';
import { signedInContext } from './sheet-page.ts';

type Typed = Readonly<Record<string, string>>;

/** The page of a complaint as somebody works on it: each step fills in a form and waits for what follows. */
export interface RecordPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What is to be done next. */
  next(text: string): Locator;
  part(sheet: string): Locator;
  /** Opens a part of the page by its title. */
  open(tab: string): Promise<void>;
  /** The cell of the complaint in one column. */
  fact(column: string): Locator;
  /** Fills in the open form and saves it. */
  submit(values: Typed): Promise<void>;
  /** Waits until the form has gone; says what it says where it stays. */
  saved(): Promise<void>;
  /** What the form answers to what was typed. */
  refused(): Promise<string>;
  cancel(): Promise<void>;
  edit(column: string, values: Typed): Promise<void>;
  /** Adds a row of a sheet under the complaint. */
  add(sheet: string, values: Typed): Promise<void>;
  /** Moves the complaint; `asked` is what the step still needs, as the form says when it is saved. */
  move(to: string, asked?: Typed): Promise<void>;
  close(): Promise<void>;
}

/** Takes a call on the page of intake; gives the page of the complaint. */
export async function takeCall(browser: Browser, client: Client, told: Typed): Promise<RecordPage> {
  const context = await signedInContext(browser, client);
  const page = await context.newPage();
  await page.goto(`${client.url}/#/intake`);
  await page.locator('[name=customerId]').waitFor();
  await typeInto(page.locator('.intake form'), page, told);
  await page.getByRole('button', { name: '登记并取得编号' }).click();
  const number = await page.locator('.intake-taken strong').innerText();
  await page.getByRole('link', { name: '打开记录' }).click();
  await page.locator('.record-head', { hasText: number }).waitFor();
  return recordPage(page);
}

/** Opens the complaint that somebody else has open, as another colleague. */
export async function openRecord(browser: Browser, client: Client, other: RecordPage): Promise<RecordPage> {
  const context = await signedInContext(browser, client);
  const page = await context.newPage();
  await page.goto(`${client.url}/${new URL(other.page.url()).hash}`);
  await page.locator('.record-head').waitFor();
  return recordPage(page);
}

async function typeInto(form: Locator, page: Page, values: Typed): Promise<void> {
  for (const [column, value] of Object.entries(values)) {
    const field = form.locator(`[name=${column}]`).first();
    await field.waitFor({ state: 'attached' });
    if (await field.evaluate((node) => node.closest('.MuiSelect-root') !== null)) {
      await form.locator('.MuiSelect-root', { has: page.locator(`[name=${column}]`) }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    } else if ((await field.getAttribute('type')) === 'checkbox') await field.setChecked(value === '√');
    else await field.fill(value);
  }
}

function recordPage(page: Page): RecordPage {
  const form = page.getByRole('dialog');
  const submit = async (values: Typed) => {
    await typeInto(form, page, values);
    await form.getByRole('button', { name: '保存' }).click();
  };
  const saved = async () => {
    await form.waitFor({ state: 'detached' }).catch(async () => {
      throw new Error(await form.innerText());
    });
  };
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const part = (sheet: string) => page.locator(`[data-sheet=${sheet}]`);
  return {
    page,
    context: page.context(),
    next: (text) => page.locator('.record-next li', { hasText: text }),
    part,
    open,
    fact: (column) => page.locator(`.record-columns [data-column=${column}] dd`),
    submit,
    saved,
    refused: async () => {
      const said = form.locator('.MuiAlert-standardError, .Mui-error.MuiFormHelperText-root').first();
      await said.waitFor();
      return form.innerText();
    },
    cancel: async () => {
      await form.getByRole('button', { name: '取消' }).click();
      await form.waitFor({ state: 'detached' });
    },
    edit: async (column, values) => {
      await page.locator(`.record-columns [data-column=${column}] dd`).getByRole('button').click();
      await submit(values);
      await saved();
    },
    add: async (sheet, values) => {
      await part(sheet).getByRole('button').first().click();
      await submit(values);
      await saved();
    },
    move: async (to, asked) => {
      await page.locator('.record-head').getByRole('button', { name: '变更状态' }).click();
      await submit({ state: to });
      if (asked) await submit(asked);
      await saved();
      await page.locator('.record-head em', { hasText: to }).waitFor();
    },
    close: () => page.context().close(),
  };
}
