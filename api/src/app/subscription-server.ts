import type { FastifyBaseLogger } from 'fastify';
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { makeServer, type SubscribePayload } from 'graphql-ws';
import type { SignedIn } from '../access/sessions.ts';
import { present } from './errors.ts';
import { limits, parseOptions, validationRules } from './limits.ts';
import { readerLocale } from './locale.ts';
import { contextFor, type Services } from './request-context.ts';

/** Who opened a socket. */
export interface Caller {
  readonly signedIn: SignedIn;
  readonly acceptLanguage: string | undefined;
  readonly address: string;
  readonly token: string;
}

const wrong = (reason: string) => new GraphQLError(reason, { extensions: { code: 'BAD_REQUEST' } });

/** Parses and validates as HTTP does, and lets only subscriptions through; errors are still raw. */
function readOperation(
  schema: GraphQLSchema,
  { query, operationName }: SubscribePayload,
): DocumentNode | GraphQLError[] {
  try {
    const document = parse(query, parseOptions);
    const errors = validate(schema, document, [...specifiedRules, ...validationRules]);
    const operation = getOperationAST(document, operationName);
    const isSubscription = operation?.operation === OperationTypeNode.SUBSCRIPTION;
    if (errors.length === 0 && !isSubscription) return [wrong('Only subscriptions are served over WebSocket.')];
    return errors.length > 0 ? [...errors] : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** graphql-transport-ws over our schema, for callers who have signed in. */
export function subscriptionServer(schema: GraphQLSchema, services: Services, log: FastifyBaseLogger) {
  const audience = ({ signedIn, acceptLanguage }: Caller) => ({
    locale: readerLocale(acceptLanguage, signedIn.language),
    log,
  });
  return makeServer<Record<string, unknown>, Caller>({
    connectionInitWaitTimeout: 10_000,
    onSubscribe: ({ extra, subscriptions }, _, payload): ExecutionArgs | readonly GraphQLError[] => {
      if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket) return [wrong('Too many subscriptions.')];
      const document = readOperation(schema, payload);
      if (Array.isArray(document)) return document;
      const { signedIn, acceptLanguage, address, token } = extra;
      const contextValue = contextFor(services, signedIn, acceptLanguage, { address, token, give: () => {} });
      const { variables: variableValues, operationName } = payload;
      return { schema, document, contextValue, variableValues, operationName };
    },
    onError: ({ extra }, _, __, errors) => errors.map((error) => present(error, audience(extra))),
    onNext: ({ extra }, _, __, ___, result) =>
      result.errors && { ...result, errors: result.errors.map((error) => present(error, audience(extra))) },
  });
}
