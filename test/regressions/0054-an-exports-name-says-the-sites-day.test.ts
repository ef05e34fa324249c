import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';

// As of half past midnight in Shanghai it was called after the day before, which it still was in Greenwich.
test('an export is named by the day of the site, whatever the day elsewhere', async () => {
  // the history begins when the test does
  const dayIn = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();
  const office = await openOffice(() => Temporal.Instant.from(`${dayIn(60)}T16:30:00Z`));
  const nameOf = async (query: string) => {
    const answer = await office.wang.fetch(`/exports/sites.csv?${query}`);
    await answer.text();
    return decodeURIComponent(answer.headers.get('content-disposition')!.split("UTF-8''")[1]!);
  };
  expect(await nameOf('')).toContain(`-${dayIn(61)}.csv`);
  expect(await nameOf(`asOf=${dayIn(40)}T16:30:00Z`)).toContain(`-${dayIn(41)}.csv`);
  expect(await nameOf(`asOf=${dayIn(40)}`)).toContain(`-${dayIn(40)}.csv`);
  await office.close();
});
