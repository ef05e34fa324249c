import type { FastifyInstance, FastifyReply } from 'fastify';
import { DomainError } from './domain-error.ts';

const lookEvery = 1_000;

/**
 * Answers TIMEOUT for requests of `app` that take longer than `milliseconds`. One look at all of them every second:
 * a timer and an abort signal for each (Fastify's `handlerTimeout`) cost as much as looking up its session.
 */
export function limitTime(app: FastifyInstance, milliseconds: number): void {
  const running = new Map<FastifyReply, number>();
  app.addHook('onRequest', (_, reply, done) => {
    running.set(reply, performance.now());
    done();
  });
  app.addHook('onResponse', (_, reply, done) => {
    running.delete(reply);
    done();
  });
  const timer = setInterval(() => {
    for (const [reply, since] of running) {
      if (performance.now() - since < milliseconds) break; // the others are younger
      running.delete(reply);
      if (!reply.sent) void reply.send(new DomainError('TIMEOUT'));
    }
  }, lookEvery);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
