import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { startRedress } from '../support/process.ts';

const message = (type: string, body: Buffer | string) => {
  const bytes = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length + 4);
  return Buffer.concat([Buffer.from(type), length, bytes]);
};
const ready = message('Z', 'I');
const column = Buffer.concat([
  Buffer.from('\0\u0001version\0'),
  Buffer.from('000000000000000000190000ffffffff0000', 'hex'),
]);

/** As much of a PostgreSQL as it takes to say that it is one of version `version`. */
async function oldServer(version: string) {
  const value = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)]);
  const answer = Buffer.concat([message('T', column), message('D', value), message('C', 'SELECT 1\0'), ready]);
  const serve = (socket: Socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', (data) => void (data[0] === 'Q'.charCodeAt(0) && socket.write(answer)));
    });
    socket.on('error', () => undefined);
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

// It was told as 连接不上数据库 …:PostgreSQL 15.4 < 18.
test('a PostgreSQL that is too old is called that', async () => {
  const server = await oldServer('15.4');
  const { port } = server.address() as AddressInfo;
  const dir = mkdtempSync(join(tmpdir(), 'redress-old-'));
  const redress = startRedress({ DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/redress`, DATA_DIR: dir });
  expect(await redress.ended).toBe(1);
  expect(redress.output()).toBe(
    `✗ 数据库 127.0.0.1:${port} 的版本是 PostgreSQL 15.4,需要 18 以上 / The database 127.0.0.1:${port} is PostgreSQL 15.4; 18 or later is needed\n`,
  );
  server.close();
  rmSync(dir, { recursive: true });
});

test('what is wrong with a request is said in English, and a Chinese sentence says for whom', async () => {
  const office = await openOffice();
  const { errors } = await office.wang.ask('{ complaints(limit: "many") { totalCount } }');
  expect(errors![0]!.message).toMatch(/^请求无效。开发者说明\(英文\):Int cannot represent non-integer value/);
  await office.close();
});
