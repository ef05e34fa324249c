import { expect, test } from 'vitest';
import { momentText } from '../../admin/src/grid/display.ts';
import { textFiles } from '../support/sources.ts';

// Conflicts, histories, comments and prints showed times in the browser's zone and in formats of their own.
test("a moment is written in the site's time and in one way, whatever the language", () => {
  for (const locale of ['zh', 'en'] as const) {
    const site = { locale, today: '2026-11-22' };
    expect(momentText({ ...site, timeZone: 'Asia/Shanghai' }, '2026-11-22T03:59:07Z')).toBe('2026-11-22 11:59');
    expect(momentText({ ...site, timeZone: 'America/New_York' }, '2026-11-22T03:59:07Z')).toBe('2026-11-21 22:59');
  }
});

test('no page writes moments in a way of its own', () => {
  const own = /Intl\.DateTimeFormat|toLocale(Date|Time)String|dateStyle|timeStyle/;
  const pages = [...textFiles()].filter(([path]) => path.startsWith('admin/src/'));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter(([, text]) => own.test(text)).map(([path]) => path)).toEqual([]);
});
