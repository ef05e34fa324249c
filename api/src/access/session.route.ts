import type { FastifyInstance } from 'fastify';
import type { Services } from '../app/request-context.ts';
import { feedCursor } from '../changes/feed.ts';
import { findOut } from './authenticate.ts';

/**
 * `GET /session`: whether the caller is signed in, and where the change feed stands; a page asks before it asks for anything
 * else, so what has changed since what it reads comes after that cursor.
 */
export function sessionRoute(app: FastifyInstance, services: Services): void {
  findOut(app, services);
  app.get('/session', async ({ signedIn }, reply) => {
    void reply.header('cache-control', 'no-store');
    if (!signedIn) return { isSignedIn: false };
    return { isSignedIn: true, cursor: await feedCursor(services.database.pool) };
  });
}
