import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { limits } from './limits.ts';

/**
 * Gives the routes of this scope `reply.compress`, for whoever accepts it: zstd, or gzip, which is all that browsers take over
 * plain HTTP. Quick rather than small: rows repeat themselves so much that even the lowest level leaves a tenth of them.
 */
export async function compression(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    global: false,
    encodings: ['zstd', 'gzip'],
    threshold: limits.uncompressedBytes,
    zlibOptions: { level: 1 },
    // it costs a few milliseconds, less than writing the JSON did; as a stream, each reader who goes away would be an error
    syncThreshold: Infinity,
  });
}
