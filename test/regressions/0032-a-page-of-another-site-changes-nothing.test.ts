import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ask = (origin: string | undefined) =>
  fetch(`${office.wang.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: office.wang.cookie, ...(origin && { origin }) },
    body: JSON.stringify({ query: '{ session { user { name } } }' }),
  });

test.each(['http://evil.example', 'null'])(
  'what a page of %s sends with a cookie of ours is refused',
  async (origin) => {
    const answer = await ask(origin);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  },
);

test('our own pages, and programs that are no browser, are answered', async () => {
  for (const origin of [office.wang.url, undefined]) expect((await ask(origin)).status).toBe(200);
});
