import type { FastifyInstance } from 'fastify';
import { DomainError } from '../app/domain-error.ts';
import type { Services } from '../app/request-context.ts';
import { tokenOf } from './cookie.ts';
import { findSession, type SignedIn } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; null for somebody who is not signed in. */
    signedIn: SignedIn | null;
  }
}

type Finder = Pick<Services, 'database' | 'clock'>;

/** Looks the session up at the beginning of every request to the routes of `app`. */
export function findOut(app: FastifyInstance, { database, clock }: Finder): void {
  app.addHook('onRequest', async (request) => {
    const token = tokenOf(request.headers.cookie);
    request.signedIn = token ? await findSession(database.pool, token, clock()) : null;
  });
}

/** Keeps everybody out who is not signed in, and pages of other sites from sending anything in a user's name. */
export function requireSignedIn(app: FastifyInstance, services: Finder): void {
  findOut(app, services);
  app.addHook('onRequest', async (request) => {
    if (!request.signedIn) throw new DomainError('UNAUTHENTICATED');
  });
  refuseOtherSites(app);
}

/** Keeps pages of other sites from sending anything in a user's name. */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ method, headers, host }) => {
    if (method !== 'GET' && !isSameOrigin(headers.origin, host)) throw new DomainError('FORBIDDEN');
  });
}

/** Whether a request comes from a page of this site; programs that are no browser name no origin. */
export function isSameOrigin(origin: string | undefined, host: string): boolean {
  return !origin || (URL.canParse(origin) && new URL(origin).host === host);
}
