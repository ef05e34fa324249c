import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../support/client.ts';
import { startRedress } from '../support/process.ts';

const dir = mkdtempSync(join(tmpdir(), 'redress-start-'));
const env = { DATA_DIR: dir };
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const serverProcess = () => Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const countComplaints = async (url: string) => {
  const client = createClient(url);
  await client.signIn('sales', 'redress-demo');
  const { complaints } = await client.data<{ complaints: { totalCount: number } }>(
    '{ complaints(limit: 1) { totalCount } }',
  );
  return complaints.totalCount;
};

test('a first start makes database, reference data and a demo year, and shows where to go with which account', async () => {
  const redress = startRedress(env);
  const url = await redress.ready();
  expect(redress.output()).toMatch(/admin · sales · quality .* redress-demo/);
  expect(await countComplaints(url)).toBe(400);
  expect(await redress.end('SIGINT')).toBe(0);
  expect(existsSync(join(dir, 'postgres/postmaster.pid'))).toBe(false);
});

test('a second start keeps the data; a third beside it says that the directory is in use', async () => {
  const redress = startRedress(env);
  const url = await redress.ready();
  expect(await countComplaints(url)).toBe(400);
  const other = startRedress(env);
  expect(await other.ended).toBe(1);
  expect(other.output()).toMatch(/^✗ 另一个 Redress .* \/ Another Redress is using the data directory .*\n$/);
  expect(await redress.end('SIGTERM')).toBe(0);
});

test('the database of a killed process is taken over', async () => {
  const killed = startRedress(env);
  await killed.ready();
  const postmaster = serverProcess();
  await killed.end('SIGKILL');
  const redress = startRedress(env);
  expect(await countComplaints(await redress.ready())).toBe(400);
  expect(serverProcess()).toBe(postmaster);
  expect(await redress.end('SIGINT')).toBe(0);
});

test('a database server that vanishes ends the process with one line', async () => {
  const redress = startRedress(env);
  await redress.ready();
  process.kill(serverProcess(), 'SIGQUIT');
  expect(await redress.ended).toBe(1);
  expect(redress.output()).toContain('The embedded database has stopped unexpectedly');
});

/** A Node that says it is an older one. */
const oldNode = `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.19.0'}})`;

test.each([
  [
    'a directory that cannot be written to',
    { DATA_DIR: '/dev/null/data' },
    /^✗ 数据目录 \S+ 不可写 \/ The data directory \S+ cannot be written to$/,
  ],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/redress' },
    /^✗ 连接不上数据库 127\.0\.0\.1:1:.* \/ The database 127\.0\.0\.1:1 cannot be reached: /,
  ],
  [
    'a Node that is too old',
    { NODE_OPTIONS: oldNode },
    /^✗ 需要 Node 26 以上,.* \/ Node 26 or later is needed, .*; start with npx /,
  ],
  ['a setting that makes no sense', { PORT: 'many' }, /^✗ 环境变量有误 \/ the configuration is wrong: PORT/],
  [
    'a time zone that does not exist',
    { TIME_ZONE: 'Asia/Atlantis' },
    /^✗ 环境变量有误 \/ the configuration is wrong: TIME_ZONE/,
  ],
])('%s: one line in both languages and a failure', async (_, wrong, line) => {
  const redress = startRedress({ ...env, ...wrong });
  expect(await redress.ended).toBe(1);
  expect(redress.output().trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
});

test('without demo data the administrator gets a password of his own, shown once', async () => {
  const empty = { DATA_DIR: join(dir, 'empty'), DEMO_DATA: 'false' };
  const first = startRedress(empty);
  const client = createClient(await first.ready());
  const password = /shown once\): (\S+)/.exec(first.output())?.[1] ?? '';
  expect(await client.signIn('admin', password)).toMatchObject({ data: { signIn: { user: { name: '系统管理员' } } } });
  await first.end('SIGINT');
  const second = startRedress(empty);
  await second.ready();
  expect(second.output()).not.toContain('shown once');
  await second.end('SIGINT');
});

test('a taken port: one line, a failure, and the database is stopped again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const redress = startRedress({ ...env, PORT: String(port) });
  expect(await redress.ended).toBe(1);
  expect(redress.output()).toBe(
    `✗ 端口 ${port} 已被占用,请用 PORT=… 换一个端口 / Port ${port} is taken; choose another with PORT=…\n`,
  );
  expect(existsSync(join(dir, 'postgres/postmaster.pid'))).toBe(false);
  other.close();
});
