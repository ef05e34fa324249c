import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';

// As of half past midnight in Shanghai it was called after the day before, which it still was in Greenwich.
test('an export is named by the day of the site, whatever the day elsewhere', async () => {
  const office = await openOffice(() => Temporal.Instant.from('2026-11-21T16:30:00Z'));
  const nameOf = async (query: string) => {
    const answer = await office.wang.fetch(`/exports/sites.csv?${query}`);
    await answer.text();
    return decodeURIComponent(answer.headers.get('content-disposition')!.split("UTF-8''")[1]!);
  };
  expect(await nameOf('')).toMatch(/-2026-11-22\.csv$/);
  expect(await nameOf('asOf=2026-10-31T16:30:00Z')).toMatch(/-2026-11-01\.csv$/);
  expect(await nameOf('asOf=2026-10-31')).toMatch(/-2026-10-31\.csv$/);
  await office.close();
});
