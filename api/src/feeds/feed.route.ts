import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DomainError } from '../app/domain-error.ts';
import { contextFor, type Services } from '../app/request-context.ts';
import type { ContextOf } from '../excel/import/import.route.ts';
import { askedOf, targetOf } from '../excel/export/asked.ts';
import { exportSheet } from '../excel/export/export-sheet.ts';
import { sendExport } from '../excel/export/export.route.ts';
import { findFeed, type FoundFeed } from './feed.store.ts';
import { type FeedAsked, makeFeed } from './make-feed.ts';

/** `POST /feeds` with `{ name, sheet, expiresOn, … as an export }` makes a link and answers its addresses, once. */
export function registerFeedMaking(app: FastifyInstance, contextOf: ContextOf, schema: GraphQLSchema): void {
  app.post<{ Body: FeedAsked }>('/feeds', async (request, reply) => {
    const { id, token } = await makeFeed(contextOf(request, reply), request.body ?? {}, schema);
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ id, csv: `/feeds/${token}.csv`, json: `/feeds/${token}.json` });
  });
}

const door = { address: '', token: null, give: () => undefined };

/**
 * `GET /feeds/<token>.csv` and `.json`: the view of a link, as it is now or `?asOf=2026-09-30`, to whoever has the address.
 * A link shows what whoever made it may see, and each reading stands in the log of exports.
 */
export async function registerFeeds(app: FastifyInstance, services: Services, schema: GraphQLSchema): Promise<void> {
  await app.register(fastifyRateLimit, {
    max: 30,
    timeWindow: '1 minute',
    // by address and link: who guesses links is slowed as a whole, and one workbook does not slow another
    keyGenerator: ({ ip, url }) => `${ip} ${createHash('sha256').update(url.split('.')[0]!).digest('hex')}`,
    errorResponseBuilder: (_, { ttl }) => new DomainError('THROTTLED', { seconds: Math.ceil(ttl / 1000) }),
  });
  type Asked = { Params: { file: string }; Querystring: { asOf?: string; headings?: string } };
  app.get<Asked>('/feeds/:file', async (request, reply) => {
    const [token = '', fileType = ''] = request.params.file.split('.');
    const { database, clock, env } = services;
    const now = clock().toZonedDateTimeISO(env.timeZone);
    const feed = await findFeed(database.pool, token, now.toPlainDate().toString(), now.toInstant().toString());
    const target = feed && fileType !== 'xlsx' ? targetOf(`${feed.sheet}.${fileType}`) : null;
    if (!feed || !target) throw new DomainError('NOT_FOUND');
    const context = contextFor(services, { actor: feed.actor, language: feed.language }, undefined, door);
    const { asOf, headings = 'keys' } = request.query; // nothing else of the address counts: a link shows what it was made for
    const asked = await askedOf(target, { ...textOf(feed), asOf, headings }, schema, context);
    return sendExport(reply, exportSheet(context, { ...asked, feedId: feed.id }), `${feed.sheet}.${fileType}`);
  });
}

const textOf = ({ columns, filter, search, orderBy, language, profile }: FoundFeed) => ({
  columns: columns ?? undefined,
  filter: filter ?? undefined,
  search: search ?? undefined,
  orderBy: orderBy ?? undefined,
  language: language.toLowerCase(),
  profile,
});
