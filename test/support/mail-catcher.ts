import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

interface Caught {
  readonly to: string;
  /** Headers and body as they came. */
  readonly raw: string;
}

/** A mail server that keeps what it is given; `refuse` names an address that it turns away for now. */
export async function openCatcher() {
  const caught: Caught[] = [];
  const refused = new Set<string>();
  const server = createServer((socket) => converse(socket, caught, refused));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, caught, refused, close: () => new Promise((closed) => server.close(closed)) };
}

function converse(socket: Socket, caught: Caught[], refused: ReadonlySet<string>) {
  let to = '';
  let data: string | null = null;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (data !== null) {
      if (line !== '.') return void (data += `${line}\n`);
      caught.push({ to, raw: data });
      data = null;
      return say('250 kept');
    }
    const word = line.slice(0, 4).toUpperCase();
    if (word === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (word === 'RCPT' && refused.has(to)) return say('451 mailbox busy');
    if (word === 'DATA') data = '';
    if (word === 'QUIT') return socket.end('221 bye\r\n');
    return say(word === 'DATA' ? '354 go on' : '250 ok');
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) hear(line);
  });
  say('220 catcher');
}
