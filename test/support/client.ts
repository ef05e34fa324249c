/** An answer of GraphQL. */
export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: { code: string } }[];
}

/** A caller of the API with a cookie of his own. */
export interface Client {
  readonly url: string;
  /** `Cookie` header of the session, empty without one. */
  cookie: string;
  /** The plain request: adds the cookie, keeps a new one. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** GraphQL's answer, errors and all. */
  ask<T = Record<string, never>>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** GraphQL's data; throws where there are errors. */
  data<T>(query: string, variables?: object): Promise<T>;
  signIn(account: string, password: string): Promise<Answer<unknown>>;
}

export const signInMutation = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { user { id name } timeZone today language }
}`;

export function createClient(url: string): Client {
  const client: Client = {
    url,
    cookie: '',
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (client.cookie) headers.set('cookie', client.cookie);
      const response = await fetch(new URL(path, url), { ...init, headers });
      const [given] = response.headers.getSetCookie();
      if (given) client.cookie = given.split(';', 1)[0]!;
      return response;
    },
    ask: async <T>(query: string, variables: object = {}, headers: Record<string, string> = {}) => {
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer<T>;
    },
    data: async <T>(query: string, variables?: object) => {
      const { data, errors } = await client.ask<T>(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data!;
    },
    signIn: (account, password) => client.ask(signInMutation, { account, password }),
  };
  return client;
}
