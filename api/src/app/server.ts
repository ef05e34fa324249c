import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { requireSignedIn } from '../access/authenticate.ts';
import { sessionRoute } from '../access/session.route.ts';
import { forgetWritten } from '../changes/forget.ts';
import { startSealer } from '../changes/sealer.ts';
import type { Database } from '../database/database.ts';
import { registerEightDRoutes } from '../eight-d/eight-d.route.ts';
import { registerReviewRoutes } from '../reviews/review.route.ts';
import { registerExportRoutes } from '../excel/export/export.route.ts';
import { Contents } from '../files/contents.store.ts';
import { type ContextOf, registerImportRoutes } from '../excel/import/import.route.ts';
import { registerFeedMaking, registerFeeds } from '../feeds/feed.route.ts';
import { registerFileRoutes } from '../files/file.route.ts';
import { ChangeListener } from '../notifications/listener.ts';
import { RowChanges } from '../notifications/row-changes.ts';
import { createWake } from '../notifications/wake.ts';
import { adminRoute } from './admin.route.ts';
import { createApollo } from './apollo.ts';
import { DomainError } from './domain-error.ts';
import { drainOnClose } from './drain.ts';
import type { Env } from './env.ts';
import { statusOf } from './errors.ts';
import { errorAnswer, graphqlRoute } from './graphql.route.ts';
import { healthRoute } from './health.route.ts';
import { Jobs } from './jobs.ts';
import { requestContext, type Services } from './request-context.ts';
import { createSchema } from './schema.ts';
import { securityHeaders } from './security-headers.ts';
import { serveSockets } from './sockets.ts';

export interface ServerOptions {
  readonly env: Env;
  readonly database: Database;
  readonly clock?: () => Temporal.Instant;
}

/** The whole API and the admin, ready to listen; what production and tests start. `close()` drains it; the database stays open. */
export async function createServer({ env, database, clock = () => Temporal.Now.instant() }: ServerOptions) {
  const app = Fastify({
    logger: { level: 'warn', stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: env.trustedProxies.length > 0 ? [...env.trustedProxies] : false,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
  });
  drainOnClose(app);
  app.decorateRequest('signedIn', null);
  app.setErrorHandler((error, request, reply) => {
    void reply.code(statusOf(error));
    return reply.send(errorAnswer(error, request, reply));
  });
  securityHeaders(app, env);
  const services = await startServices(app, { env, database, clock });
  await routes(app, services);
  return app;
}

/** What lives as long as the server does besides its routes. */
async function startServices(app: FastifyInstance, given: Required<ServerOptions>): Promise<Services> {
  const { pool } = given.database;
  const onError = (error: unknown) => app.log.error({ err: error }, 'notifications');
  const { wake, close } = createWake(pool, onError);
  const rowChanges = new RowChanges();
  const onWake = (sheets: ReadonlySet<string> | null) => forgetWritten(pool, sheets);
  const stopSealer = startSealer(pool, onError);
  const listener = new ChangeListener(pool, { rowChanges, onWake, onError });
  const jobs = new Jobs({ ...given, onError });
  jobs.start();
  app.addHook('onClose', async () => {
    await jobs.close();
    await close();
    await stopSealer();
    await listener.close();
  });
  await listener.start();
  const committed: Services['committed'] = (sheets, actor) => jobs.committed(sheets, actor);
  const contents = new Contents(given.env.dataDir);
  return { ...given, wake, rowChanges, committed, jobs, contents };
}

async function routes(app: FastifyInstance, services: Services): Promise<void> {
  const schema = createSchema();
  const apollo = createApollo(schema, app.log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  healthRoute(app, services.database.pool);
  await app.register(async (scope) => sessionRoute(scope, services));
  await app.register(async (scope) => graphqlRoute(scope, apollo, services));
  await app.register((scope) => fileRoutes(scope, schema, services));
  await app.register((scope) => registerFeeds(scope, services, schema));
  serveSockets(app, schema, services);
  await adminRoute(app);
}

/** Files travel over plain HTTP. A file costs far more than a query, so each user may send and fetch only so many. */
async function fileRoutes(app: FastifyInstance, schema: GraphQLSchema, services: Services): Promise<void> {
  requireSignedIn(app, services);
  await app.register(fastifyRateLimit, {
    max: 120,
    timeWindow: '1 minute',
    keyGenerator: ({ signedIn, ip }) => signedIn?.actor.id ?? ip,
    errorResponseBuilder: (_, { ttl }) => new DomainError('THROTTLED', { seconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(fastifyMultipart);
  const contextOf: ContextOf = (request, reply) => requestContext(services, request, reply);
  registerImportRoutes(app, contextOf, services.contents);
  registerExportRoutes(app, contextOf, schema, services.env);
  registerFeedMaking(app, contextOf, schema);
  registerFileRoutes(app, contextOf, services.env.dataDir);
  registerEightDRoutes(app, contextOf);
  registerReviewRoutes(app, contextOf);
}
