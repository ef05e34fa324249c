import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRedress } from '../support/process.ts';

// `/proc` is there and yet says ENOENT, which made Node's recursive mkdir try for ever: a start without a word.
test.each([
  ['/proc/nope', {}],
  ['/proc/nope/deeper', {}],
  ['/sys/nope', {}],
  ['/dev/null', {}],
  ['/proc/nope', { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/redress' }],
])('DATA_DIR=%s %o: one line and a failure', async (dir, database) => {
  const redress = startRedress({ DATA_DIR: dir, ...database });
  const isEnded = await Promise.race([redress.ended.then(() => true), new Promise((go) => setTimeout(go, 20_000))]);
  if (!isEnded) redress.process.kill('SIGKILL');
  expect(await redress.ended).toBe(1);
  expect(redress.output()).toBe(`✗ 数据目录 ${dir} 不可写 / The data directory ${dir} cannot be written to\n`);
});

test('a data directory may be several directories deep', async () => {
  const root = mkdtempSync(join(tmpdir(), 'redress-deep-'));
  const wrong = { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/redress' };
  const redress = startRedress({ DATA_DIR: join(root, 'a/b/c'), ...wrong });
  expect(await redress.ended).toBe(1);
  expect(redress.output()).toContain('127.0.0.1:1');
  rmSync(root, { recursive: true });
});
