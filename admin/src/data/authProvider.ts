import type { ApolloClient } from '@apollo/client';
import type { AuthProvider } from 'react-admin';
import { type SessionData, sessionDocument, signInDocument, signOutDocument } from './documents.ts';
import { isSignedOut } from './reach.ts';

/** Where the change feed stood when somebody who is signed in opened the page. */
export interface Arrival {
  readonly cursor: string;
}

export type SessionAuthProvider = AuthProvider & {
  /** Fails where nobody is signed in, without asking for anything that is refused. */
  arrive(): Promise<Arrival>;
  /** The session of the person at the keyboard; read once, and again after signing in. */
  session(): Promise<SessionData>;
};

/** Signing in and out by the session cookie, which no script can read. */
export function createAuthProvider(client: ApolloClient<unknown>): SessionAuthProvider {
  const known = knownSession(client);
  return {
    arrive: known.arrive,
    session: known.get,
    async login({ account, password }: { account: string; password: string }) {
      const { data } = await client.mutate<{ session: SessionData }>({
        mutation: signInDocument,
        variables: { account, password },
      });
      known.set(data!.session);
    },
    async logout() {
      if (known.forget()) await client.mutate({ mutation: signOutDocument }).catch(() => undefined);
    },
    checkAuth: () => known.get().then(() => undefined),
    async checkError(error: unknown) {
      if (!isSignedOut(error)) return;
      known.forget();
      throw new Error('signed out');
    },
    async getIdentity() {
      const { user } = await known.get();
      return { id: user.id, fullName: user.name };
    },
  };
}

/** Nobody is signed in on this page. */
class SignedOut extends Error {
  readonly status = 401;
}

/** The session as far as it is known: read once, and again after a failure. */
function knownSession(client: ApolloClient<unknown>) {
  let arrival: Promise<Arrival> | undefined;
  let known: Promise<SessionData> | undefined;
  /** Says whether there was one. */
  const forget = () => {
    const wasKnown = known !== undefined;
    arrival = undefined;
    known = undefined;
    return wasKnown;
  };
  const orForget = <T>(reading: Promise<T>) =>
    reading.catch((error: unknown) => {
      forget();
      throw error;
    });
  const arrive = () => (arrival ??= orForget(readArrival()));
  const read = async () => {
    await arrive();
    return (await client.query<{ session: SessionData }>({ query: sessionDocument })).data.session;
  };
  return {
    arrive,
    get: () => (known ??= orForget(read())),
    set: (session: SessionData) => {
      arrival = undefined;
      known = Promise.resolve(session);
    },
    forget,
  };
}

// the page itself preloads this answer
async function readArrival(): Promise<Arrival> {
  const answer = await fetch('/session', { credentials: 'same-origin' });
  const found = (await answer.json()) as { readonly isSignedIn: boolean } & Arrival;
  if (!found.isSignedIn) throw new SignedOut();
  return found;
}
