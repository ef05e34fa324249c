import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

const patience = 2_000;

/** `/health`: 200 as long as the process can do its work, which needs the database; 503 otherwise. Open to everybody. */
export function healthRoute(app: FastifyInstance, pool: Pool): void {
  app.get('/health', { logLevel: 'silent' }, async (_, reply) => {
    const isReady = await Promise.race([
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref()),
    ]);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unavailable' });
  });
}
