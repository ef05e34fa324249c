import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findOut, refuseOtherSites } from '../access/authenticate.ts';
import { isOpenOperation } from '../access/open-operation.ts';
import { compression } from './compress.ts';
import { DomainError } from './domain-error.ts';
import { isErrorCode, present } from './errors.ts';
import { acceptJson } from './json-body.ts';
import { limits } from './limits.ts';
import { readerLocale } from './locale.ts';
import { limitTime } from './timeout.ts';
import { requestContext, type RequestContext, type Services } from './request-context.ts';

/** `/graphql` over HTTP. Somebody who is not signed in gets through with nothing but a sign-in. */
export async function graphqlRoute(app: FastifyInstance, apollo: ApolloServer<RequestContext>, services: Services) {
  await compression(app);
  acceptJson(app);
  limitTime(app, limits.requestMilliseconds);
  findOut(app, services);
  refuseOtherSites(app);
  app.addHook('onRequest', async (request) => {
    if (!request.signedIn) refuseLargeBody(request);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: limits.bodyBytes,
    handler: async (request, reply) => {
      if (!request.signedIn && !isOpenOperation(sourceOf(request))) throw new DomainError('UNAUTHENTICATED');
      const context = requestContext(services, request, reply);
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: apolloRequest(request),
        context: async () => context,
      });
      if (body.kind !== 'complete') throw new Error('an answer in parts');
      void reply.code(status ?? 200).header('cache-control', 'no-store');
      for (const [name, value] of headers) void reply.header(name, value);
      if (status && status >= 400) return worded(body.string, request);
      if (body.string.length < limits.uncompressedBytes) return body.string;
      reply.compress(body.string);
      return reply;
    },
  });
}

function refuseLargeBody({ headers }: FastifyRequest): void {
  const length = headers['transfer-encoding'] ? Infinity : Number(headers['content-length'] ?? 0);
  if (length > limits.anonymousBodyBytes) throw new DomainError('UNAUTHENTICATED');
}

const sourceOf = ({ method, body, query }: FastifyRequest): unknown =>
  ((method === 'GET' ? query : body) as { query?: unknown } | undefined)?.query;

// The few headers that Apollo Server reads: content type, accepted types, and those that prove there is no CSRF.
const read = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

function apolloRequest({ method, headers, body, url }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const name of read) if (headers[name]) map.set(name, String(headers[name]));
  const at = url.indexOf('?');
  return { method, headers: map, body, search: at === -1 ? '' : url.slice(at) };
}

/** Apollo refuses requests that are not GraphQL at all before our plugins see them: words those errors as all others. */
function worded(text: string, request: FastifyRequest): string {
  const answer = JSON.parse(text) as { errors: { message: string; extensions: { code?: string } }[] };
  if (answer.errors.every(({ extensions }) => isErrorCode(extensions.code))) return text;
  const audience = {
    locale: readerLocale(request.headers['accept-language'], request.signedIn?.language),
    log: request.log,
  };
  const errors = answer.errors.map(({ message, extensions }) => {
    const reason = extensions.code === 'BAD_REQUEST' ? message.trim() : undefined;
    return present(reason ? new DomainError('BAD_INPUT', { reason }) : new Error(message), audience);
  });
  return JSON.stringify({ errors });
}

/** The answer to an error that happened before GraphQL, in GraphQL's form. */
export function errorAnswer(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const audience = {
    locale: readerLocale(request.headers['accept-language'], request.signedIn?.language),
    log: request.log,
  };
  void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  return { errors: [present(error, audience)] };
}
