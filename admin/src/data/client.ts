import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';

/** The Apollo client of the page: same origin, the session's cookie, messages in the reader's language. */
export function createClient(locale: () => string) {
  const language = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { 'Accept-Language': locale(), 'apollo-require-preflight': 'true' } });
    return forward(operation);
  });
  return new ApolloClient({
    link: language.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
    // nothing is cached by its type, so no row needs to name it
    cache: new InMemoryCache({ addTypename: false }),
    // Two grids may ask the same at once; letting go of one request must not end the other.
    queryDeduplication: false,
    // Rows live in the grid's own window; a second, normalised copy would only cost memory.
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
  });
}
