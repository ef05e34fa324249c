import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, complaint } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

const ROWS = 100_000;

let office: Office;
let browser: Browser;
let sheet: SheetPage;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  await multiply(await aComplaint(office.wang, { receivedAt: '2026-06-01T00:00:00.000Z' }));
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  sheet = await openSheet(browser, office.wang);
});
afterEach(() => sheet.close());

/** A hundred thousand copies of a complaint, a minute apart, numbered from the newest. */
async function multiply(id: string) {
  const owner = new Client(office.database.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = 'complaint' and is_generated = 'NEVER'`,
  );
  const own: Record<string, string> = {
    id: 'gen_random_uuid()',
    number: `'R-' || lpad(n::text, 6, '0')`,
    sequence: 'n + 10',
    received_at: `t.received_at - n * interval '1 minute'`,
    description: `'密封面有毛刺,第 ' || n || ' 件'`,
  };
  const names = rows.map(({ name }) => name);
  await owner.query(
    `insert into complaint (${names.join(', ')}) select ${names.map((name) => own[name] ?? `t.${name}`).join(', ')}
     from complaint t, generate_series(1, ${ROWS - 1}) n where t.id = $1`,
    [id],
  );
  await owner.query('analyze complaint');
  await owner.end();
}

const numbersOnScreen = () => sheet.page.locator('.grid-row:not(.is-loading) [data-column=number]').allInnerTexts();

test('a hundred thousand rows: the end is one key away, and only what is on screen is drawn', async () => {
  await expect.poll(() => sheet.page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe(String(ROWS + 3));
  const began = performance.now();
  await sheet.press('Control+End');
  await sheet.page.getByText('R-099999', { exact: true }).waitFor();
  expect(performance.now() - began).toBeLessThan(5000);
  await expect.poll(() => sheet.page.locator('.grid-row').count()).toBeLessThan(80);
  await sheet.press('Control+Home');
  await expect.poll(() => sheet.text(0, 'number')).toMatch(/^CC-/);
});

test('dragging the scroll bar through the sheet ends on the right rows', async () => {
  for (const part of [0.2, 0.7, 0.4, 0.9, 0.5])
    await sheet.page
      .locator('.grid-scroller')
      .evaluate((scroller, at) => scroller.scrollTo({ top: scroller.scrollHeight * at }), part);
  const first = Math.round((ROWS * 0.5) / 100) * 100;
  await expect.poll(async () => (await numbersOnScreen()).includes(`R-0${first}`)).toBe(true);
  const numbers = await numbersOnScreen();
  expect(new Set(numbers).size).toBe(numbers.length);
});

/** From each row on screen to the next one, in pixels. */
const pitches = async () => {
  const tops = await sheet.page
    .locator('.grid-body')
    .first()
    .locator('> .grid-row:not(.is-loading, .is-blank)')
    .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).offsetTop));
  return tops.slice(1).map((top, at) => top - tops[at]!);
};

test('details open under rows leave every other row in its place, as far down as one goes', async () => {
  await sheet.pick(0, 'number');
  await sheet.press('Alt+ArrowRight');
  await sheet.page.locator('.grid-detail [role=grid]').waitFor();
  expect((await pitches())[0]).toBe(328);
  await sheet.press('Control+End');
  await sheet.page.getByText('R-099999', { exact: true }).waitFor();
  expect(new Set(await pitches())).toEqual(new Set([28]));
  await sheet.press('Alt+ArrowRight');
  await expect.poll(async () => (await pitches()).filter((pitch) => pitch !== 28).length).toBeLessThan(2);
  expect(
    await sheet.page
      .locator('.grid-active')
      .first()
      .evaluate((cell) => cell.getBoundingClientRect().bottom < innerHeight),
  ).toBe(true);
  await sheet.press('Control+Home');
  await sheet.page.locator('.grid-detail [role=grid]').first().waitFor();
  // a selected cell of a frozen column goes with its row
  await sheet.page
    .locator('.grid-scroller')
    .first()
    .evaluate((scroller) => scroller.scrollTo({ top: 2_000 }));
  expect((await sheet.page.locator('.grid-active').first().boundingBox())!.y).toBeLessThan(0);
});

test('in groups, too, the end is one key away, and each head stands between the right rows', async () => {
  await sheet.page.goto(`${office.wang.url}/#/complaints?view=daily&groupBy=receivedAt`);
  await sheet.page.locator('.grid-band').first().waitFor();
  await sheet.press('Control+End');
  await sheet.page.getByText('R-099999', { exact: true }).waitFor();
  const months = await sheet.page.evaluate<
    string[]
  >(`fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query:
    '{ walkComplaints(orderBy: [{ column: receivedAt, direction: DESC }]) { groups(by: [receivedAt], inOrder: true) { groups { values { value } count } } } }' }) })
    .then((answer) => answer.json()).then(({ data }) => data.walkComplaints.groups.groups.map(({ values, count }) => values[0].value + ' ' + count))`);
  let first = 0;
  for (const [at, month] of months.entries()) {
    await sheet.page
      .locator('.grid-scroller')
      .evaluate((scroller, top) => scroller.scrollTo({ top, left: 0 }), (first + at - 3) * 28);
    await sheet.page.locator('.grid-band', { hasText: month.slice(0, 7) }).waitFor();
    const head = sheet.page.locator('.grid-band', { hasText: month.slice(0, 7) });
    expect((await head.innerText()).replace(/\D+/g, ' ')).toContain(
      Number(month.slice(8)).toLocaleString('en-US').replace(',', ' '),
    );
    const below = sheet.cell(first + at + 1, 'receivedAt');
    await expect.poll(() => below.innerText()).toContain(month.slice(0, 7));
    const [above, row] = [await head.boundingBox(), await below.boundingBox()];
    expect(row!.y - above!.y).toBe(28);
    first += Number(month.slice(8));
  }
  expect(first).toBe(ROWS);
});

test('page by page there is no gap and no row twice', async () => {
  const seen: string[] = [];
  const active = sheet.page.locator('.grid-bar');
  const loading = sheet.page.locator('.grid-row.is-loading');
  await sheet.press('Control+Home');
  for (let page = 0, was = '-'; page < 12; page++) {
    // the first page down goes to the end of what is on screen, each later one turns it over
    const isThere = async () => {
      const [isLoading, at, shown] = [await loading.count(), await active.innerText(), await numbersOnScreen()];
      return isLoading === 0 && at !== was && shown.some((number) => at.includes(number));
    };
    await expect.poll(isThere).toBe(true);
    for (const number of await numbersOnScreen()) if (!seen.includes(number)) seen.push(number);
    was = await active.innerText();
    await sheet.press('PageDown');
  }
  expect(seen.length).toBeGreaterThan(150);
  const expected = Array.from({ length: seen.length - 1 }, (_, at) => `R-${String(at + 1).padStart(6, '0')}`);
  expect(seen.slice(1)).toEqual(expected);
});

test('the field stays with its cell when the row leaves the screen', async () => {
  await sheet.pick(3, 'latestProgress');
  await sheet.page.keyboard.type('写到一半');
  await sheet.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo({ top: 40_000 * 28 }));
  await sheet.cell(40_005, 'number').waitFor();
  await expect.poll(() => sheet.page.locator('textarea.is-open').inputValue()).toBe('写到一半');
  await sheet.page.keyboard.type(',写完');
  await sheet.press('Enter');
  await sheet.saved();
  await sheet.press('Control+Home');
  await expect.poll(() => sheet.text(3, 'latestProgress')).toBe('写到一半,写完');
});

test('a range that is not loaded is read in before it is copied or filled', async () => {
  await sheet.pick(0, 'latestProgress');
  await sheet.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo({ top: 2_000 * 28 }));
  await sheet.cell(2_005, 'number').waitFor();
  await sheet.show(2_005, 'latestProgress');
  await sheet.cell(2_005, 'latestProgress').click({ modifiers: ['Shift'], position: { x: 5, y: 10 } });
  await sheet.paste('同一批');
  await sheet.page.getByText('已粘贴 2006 行').waitFor({ timeout: 60_000 });
  await sheet.page.locator('.grid-saving.is-saved').waitFor({ timeout: 60_000 });
  const { complaints } = await office.wang.data<{ complaints: { totalCount: number } }>(
    '{ complaints(filter: { latestProgress: { eq: "同一批" } }) { totalCount } }',
  );
  expect(complaints.totalCount).toBe(2006);
});

test('the whole sheet can be selected; what is too much at once is said', async () => {
  await sheet.press('Control+a');
  await expect.poll(() => sheet.page.locator('.grid-status').innerText()).toMatch(/已选 [\d,]+ 格/);
  await expect.poll(() => sheet.page.locator('.grid-status').innerText()).toMatch(/计数 [\d,]{7,}/);
  await sheet.press('Delete');
  await sheet.page.getByText('一次最多处理').waitFor();
  expect(await complaint(office.wang, (await firstId())!, 'description')).not.toEqual({ description: '' });
});

const firstId = async () => {
  const data = await office.wang.data<{ complaints: { nodes: { id: string }[] } }>(
    '{ complaints(limit: 1) { nodes { id } } }',
  );
  return data.complaints.nodes[0]?.id;
};

test('rows that a lost connection keeps back show as waiting, the bar says so, and they come when it is back', async () => {
  const { page, context } = sheet;
  await context.setOffline(true);
  await page.getByText('连接中断,恢复后自动继续').waitFor();
  await page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight * 0.6 }));
  await page.locator('.grid-row.is-loading').first().waitFor();
  await context.setOffline(false);
  await page.locator('.grid-row.is-loading').first().waitFor({ state: 'detached' });
  expect((await numbersOnScreen()).some((number) => number.startsWith('R-0'))).toBe(true);
  await sheet.saved();
});
