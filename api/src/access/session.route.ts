import type { FastifyInstance } from 'fastify';
import type { Services } from '../app/request-context.ts';
import { findOut } from './authenticate.ts';

/** `GET /session`: whether the caller is signed in, and nothing else; a page asks before it asks for anything else. */
export function sessionRoute(app: FastifyInstance, services: Services): void {
  findOut(app, services);
  app.get('/session', async ({ signedIn }, reply) =>
    reply.header('cache-control', 'no-store').send({ isSignedIn: signedIn !== null }),
  );
}
