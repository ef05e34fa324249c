import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { present } from './errors.ts';
import { Executor } from './executor/executor.ts';
import { parseOptions, validationRules } from './limits.ts';
import { nobody, type RequestContext } from './request-context.ts';

type Plugin = ApolloServerPlugin<RequestContext>;
type Listener = GraphQLRequestListener<RequestContext>;

/** Runs operations on the compiling executor instead of Apollo's own. */
function execution(schema: GraphQLSchema): Plugin {
  const executor = new Executor(schema);
  const listener: Listener = {
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw wrongTransport();
    },
    responseForOperation: async ({ document, operation, request, contextValue }) => {
      if (!operation) return null;
      const result = await executor.run({ document, operation, variables: request.variables, context: contextValue });
      const status = result.data === undefined ? 400 : undefined;
      // errors are raw here; `answers` words them
      const singleResult = result as typeof result & { errors?: readonly GraphQLFormattedError[] };
      return { body: { kind: 'single', singleResult }, http: { status, headers: new HeaderMap() } };
    },
  };
  return { requestDidStart: async () => listener };
}

const wrongTransport = () =>
  new GraphQLError('Subscriptions are served over WebSocket (graphql-transport-ws) on this path.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

const graphqlResponse = 'application/graphql-response+json';

/** Words the errors, and gives the status that GraphQL over HTTP asks for: 200 for all that is no broken request, unless the client takes the newer media type. */
function answers(log: FastifyBaseLogger): Plugin {
  const listener: Listener = {
    willSendResponse: async ({ response, request, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const isNewer = request.http?.headers.get('accept')?.includes(graphqlResponse) ?? false;
      if (isNewer) response.http.headers.set('content-type', `${graphqlResponse}; charset=utf-8`);
      if (!singleResult.errors) return;
      const isBroken = singleResult.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_REQUEST');
      if (!isNewer && !isBroken && response.http.status === 400) response.http.status = 200;
      const errors = contextValue.actor === nobody ? singleResult.errors.map(withoutSchema) : singleResult.errors;
      response.body.singleResult = {
        ...singleResult,
        errors: errors.map((error) => present(error, { locale: contextValue.locale, log })),
      };
    },
  };
  return { requestDidStart: async () => listener };
}

/** What is wrong with an operation says what the schema holds: nothing for somebody who is not signed in. */
function withoutSchema(error: GraphQLFormattedError): GraphQLFormattedError {
  const isValidation = error.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED';
  return isValidation ? new GraphQLError('signIn', { extensions: { code: 'BAD_REQUEST' } }) : error;
}

/** Apollo Server without anything that costs time and is not needed here. Must be started. */
export function createApollo(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    logger: log,
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules,
    parseOptions,
    stringifyResult: (result) => JSON.stringify(result),
    // raw errors travel to `answers`, which knows the reader's language
    formatError: (formatted, error) => (error instanceof GraphQLError ? error : formatted),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      execution(schema),
      answers(log),
    ],
  });
}
