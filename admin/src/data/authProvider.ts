import type { ApolloClient, ApolloError } from '@apollo/client';
import type { AuthProvider } from 'react-admin';
import { type SessionData, sessionDocument, signInDocument, signOutDocument } from './documents.ts';

export type SessionAuthProvider = AuthProvider & {
  /** The session of the person at the keyboard; read once, and again after signing in. */
  session(): Promise<SessionData>;
};

/** Signing in and out by the session cookie, which no script can read. */
export function createAuthProvider(client: ApolloClient<unknown>): SessionAuthProvider {
  let known: Promise<SessionData> | undefined;
  const read = async () => (await client.query<{ session: SessionData }>({ query: sessionDocument })).data.session;
  const session = () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    session,
    async login({ account, password }: { account: string; password: string }) {
      const { data } = await client.mutate<{ session: SessionData }>({
        mutation: signInDocument,
        variables: { account, password },
      });
      known = Promise.resolve(data!.session);
    },
    async logout() {
      const wasKnown = known;
      known = undefined;
      if (wasKnown) await client.mutate({ mutation: signOutDocument }).catch(() => undefined);
    },
    checkAuth: () => session().then(() => undefined),
    async checkError(error: unknown) {
      if (isSignedOut(error)) {
        known = undefined;
        throw new Error('signed out');
      }
    },
    async getIdentity() {
      const { user } = await session();
      return { id: user.id, fullName: user.name };
    },
  };
}

/** Whether the server no longer knows the session, however deep react-admin has wrapped its answer. */
function isSignedOut(error: unknown): boolean {
  const { graphQLErrors, body, status } = (error ?? {}) as {
    graphQLErrors?: ApolloError['graphQLErrors'];
    body?: unknown;
    status?: number;
  };
  if (status === 401) return true;
  if (graphQLErrors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return true;
  return body ? isSignedOut(body) : false;
}
