import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSameOrigin } from '../access/authenticate.ts';
import { tokenOf } from '../access/cookie.ts';
import { findSession } from '../access/sessions.ts';
import { limits } from './limits.ts';
import type { Services } from './request-context.ts';
import { type Caller, subscriptionServer } from './subscription-server.ts';

/** Sockets are asked for a sign of life, and their sessions looked up again, this often. */
const checkEvery = 20_000;
/** How long a socket may take to say goodbye. */
const patience = 1_000;

/** Subscriptions over WebSocket on `/graphql`: same cookie, same origin, and no longer than the session. */
export function serveSockets(app: FastifyInstance, schema: GraphQLSchema, services: Services): void {
  const sockets = new Sockets(subscriptionServer(schema, services, app.log), services, app.log);
  const timer = setInterval(() => sockets.check(), checkEvery).unref();
  app.server.on('upgrade', (request, socket, head) => {
    sockets.upgrade(request, socket, head).catch((error: unknown) => {
      app.log.error({ err: error }, 'upgrade');
      socket.destroy();
    });
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    sockets.close();
  });
}

interface Open {
  readonly caller: Caller;
  isAlive: boolean;
}

class Sockets {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.socketPayloadBytes,
    handleProtocols,
  });
  private readonly open = new Map<WebSocket, Open>();

  constructor(
    private readonly graphql: Server<Caller>,
    private readonly services: Services,
    private readonly log: FastifyBaseLogger,
  ) {}

  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const answer = await this.admit(request);
    if (typeof answer === 'string') socket.end(`HTTP/1.1 ${answer}\r\nConnection: close\r\n\r\n`);
    else this.server.handleUpgrade(request, socket, head, (websocket) => this.attach(websocket, answer));
  }

  /** Drops sockets that have gone silent and those whose session is over. */
  check(): void {
    for (const [socket, state] of this.open) this.checkOne(socket, state).catch(this.fail);
  }

  close(): void {
    for (const socket of this.open.keys()) socket.close(1001, 'Going away');
    setTimeout(() => this.open.forEach((_, socket) => socket.terminate()), patience).unref();
  }

  private readonly fail = (error: unknown) => this.log.error({ err: error }, 'socket');

  /** Lets a caller in, or says with which status not. */
  private async admit({ url, headers, socket }: IncomingMessage): Promise<Caller | string> {
    if (url?.split('?', 1)[0] !== '/graphql') return '404 Not Found';
    if (!isSameOrigin(headers.origin, headers.host ?? '')) return '403 Forbidden';
    const token = tokenOf(headers.cookie);
    const { database, clock } = this.services;
    const signedIn = token && (await findSession(database.pool, token, clock()));
    if (!token || !signedIn) return '401 Unauthorized';
    const others = [...this.open.values()].filter(({ caller }) => caller.signedIn.actor.id === signedIn.actor.id);
    if (others.length >= limits.socketsPerUser) return '429 Too Many Requests';
    return { signedIn, token, acceptLanguage: headers['accept-language'], address: socket.remoteAddress ?? '' };
  }

  private attach(socket: WebSocket, caller: Caller): void {
    const state = { caller, isAlive: true };
    this.open.set(socket, state);
    socket.on('error', (error) => this.log.debug({ err: error }, 'socket'));
    socket.on('pong', () => {
      state.isAlive = true;
    });
    const closed = this.graphql.opened(this.transport(socket), caller);
    socket.once('close', (code, reason) => {
      this.open.delete(socket);
      closed(code, String(reason)).catch(this.fail);
    });
  }

  /** The socket as graphql-ws takes it; a message is sent once the one before it has left, so that slow readers are noticed. */
  private transport(socket: WebSocket): Parameters<Server<Caller>['opened']>[0] {
    return {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) =>
        socket.on('message', (data) => {
          receive(String(data)).catch((error: unknown) => {
            if (socket.readyState !== socket.OPEN) return; // it left in the middle of an answer
            this.fail(error);
            socket.close(4500, 'Internal server error');
          });
        }),
    };
  }

  private async checkOne(socket: WebSocket, state: Open): Promise<void> {
    if (!state.isAlive) return socket.terminate();
    state.isAlive = false;
    socket.ping();
    const { database, clock } = this.services;
    if (!(await findSession(database.pool, state.caller.token, clock()))) socket.close(4401, 'Unauthorized');
  }
}
