import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const sweepEvery = 50;
/** Longer than any request may take to answer people who wait for it; a rolling restart grants half a minute. */
const patience = 20_000;

/**
 * Closing lets running requests end and hangs up on everybody else: on connections kept alive after a request, also those
 * whose request ends during the closing, and on those that browsers open in advance and never use.
 */
export function drainOnClose(app: FastifyInstance): void {
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const sweep = setInterval(() => {
      app.server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, sweepEvery);
    const deadline = setTimeout(() => app.server.closeAllConnections(), patience);
    app.server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(deadline);
    });
  });
}
