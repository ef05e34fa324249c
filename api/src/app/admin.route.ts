import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { DomainError } from './domain-error.ts';

const builtAdmin = fileURLToPath(new URL('../../../admin/dist', import.meta.url));

/** The built admin: its files, and its first page for every address that a browser asks for and nothing else answers. */
export async function adminRoute(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(builtAdmin);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: builtAdmin,
      preCompressed: true,
      // names of files under /assets carry their content's hash
      setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? forever : 'no-cache'),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (!isBuilt || !isPage) throw new DomainError('NOT_FOUND');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

const forever = 'public, max-age=31536000, immutable';
