import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSameOrigin } from '../access/authenticate.ts';
import { tokenOf } from '../access/cookie.ts';
import { findSession } from '../access/sessions.ts';
import { limits } from './limits.ts';
import type { Services } from './request-context.ts';
import { type Caller, subscriptionServer } from './subscription-server.ts';

/** Sockets are asked for a sign of life, and their sessions looked up again, this often. */
const checkEvery = 20_000;

interface Open {
  readonly caller: Caller;
  isAlive: boolean;
}

/** Subscriptions over WebSocket on `/graphql`: same cookie, same origin, and no longer than the session. */
export function serveSockets(app: FastifyInstance, schema: GraphQLSchema, services: Services): void {
  const graphql = subscriptionServer(schema, services, app.log);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.socketPayloadBytes, handleProtocols });
  const open = new Map<WebSocket, Open>();

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const answer = await admit(request, services, [...open.values()]);
    if (typeof answer === 'string') return void socket.end(`HTTP/1.1 ${answer}\r\nConnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (websocket) => attach(websocket, answer));
  };
  const attach = (socket: WebSocket, caller: Caller) => {
    open.set(socket, { caller, isAlive: true });
    socket.on('error', (error) => app.log.debug({ err: error }, 'socket'));
    socket.on('pong', () => {
      open.get(socket)!.isAlive = true;
    });
    const closed = graphql.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => socket.send(data, (error) => (error ? reject(error) : resolve()))),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            receive(String(data)).catch((error: unknown) => {
              app.log.warn({ err: error }, 'socket');
              socket.close(4500, 'Internal server error');
            });
          }),
      },
      caller,
    );
    socket.once('close', (code, reason) => {
      open.delete(socket);
      closed(code, String(reason)).catch((error: unknown) => app.log.error({ err: error }, 'socket'));
    });
  };
  const timer = setInterval(() => {
    for (const [socket, state] of open)
      check(socket, state, services).catch((error: unknown) => app.log.error({ err: error }, 'socket'));
  }, checkEvery).unref();

  app.server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch((error: unknown) => {
      app.log.error({ err: error }, 'upgrade');
      socket.destroy();
    });
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    for (const socket of open.keys()) socket.close(1001, 'Going away');
    setTimeout(() => open.forEach((_, socket) => socket.terminate()), 1_000).unref();
  });
}

/** Lets a caller in, or says with which status not. */
async function admit(
  { url, headers, socket }: IncomingMessage,
  services: Services,
  open: readonly Open[],
): Promise<Caller | string> {
  if (url?.split('?', 1)[0] !== '/graphql') return '404 Not Found';
  if (!isSameOrigin(headers.origin, headers.host ?? '')) return '403 Forbidden';
  const token = tokenOf(headers.cookie);
  const signedIn = token && (await findSession(services.database.pool, token, services.clock()));
  if (!token || !signedIn) return '401 Unauthorized';
  const others = open.filter(({ caller }) => caller.signedIn.actor.id === signedIn.actor.id);
  if (others.length >= limits.socketsPerUser) return '429 Too Many Requests';
  return { signedIn, token, acceptLanguage: headers['accept-language'], address: socket.remoteAddress ?? '' };
}

async function check(socket: WebSocket, state: Open, { database, clock }: Services): Promise<void> {
  if (!state.isAlive) return socket.terminate();
  state.isAlive = false;
  socket.ping();
  if (!(await findSession(database.pool, state.caller.token, clock()))) socket.close(4401, 'Unauthorized');
}
