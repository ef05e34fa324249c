import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';

// As of half past midnight in Shanghai it was called after the day before, which it still was in Greenwich.
test('an export is named by the day of the site, whatever the day elsewhere', async () => {
  // the history begins when the test does
  const day = Temporal.Now.plainDateISO('UTC').add({ days: 60 });
  const earlier = day.subtract({ days: 20 });
  const office = await openOffice(() => Temporal.Instant.from(`${day}T16:30:00Z`));
  const nameOf = async (query: string) => {
    const answer = await office.wang.fetch(`/exports/sites.csv?${query}`);
    await answer.text();
    return decodeURIComponent(answer.headers.get('content-disposition')!.split("UTF-8''")[1]!);
  };
  expect(await nameOf('')).toContain(`-${day.add({ days: 1 })}.csv`);
  expect(await nameOf(`asOf=${earlier}T16:30:00Z`)).toContain(`-${earlier.add({ days: 1 })}.csv`);
  expect(await nameOf(`asOf=${earlier}`)).toContain(`-${earlier}.csv`);
  await office.close();
});
