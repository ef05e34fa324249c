import type { FastifyReply, FastifyRequest } from 'fastify';
import { setToken, tokenOf } from '../access/cookie.ts';
import type { SignedIn } from '../access/sessions.ts';
import { Changes } from '../changes/changes.ts';
import type { Contents } from '../files/contents.store.ts';
import type { Database } from '../database/database.ts';
import type { JobKind } from '../jobs/job.store.ts';
import type { RowChanges } from '../notifications/row-changes.ts';
import type { Actor, Context } from './context.ts';
import type { Env } from './env.ts';
import { readerLocale } from './locale.ts';

/** Begins work in the background. */
export interface JobStarter {
  /** Gives the job's id at once; it runs when its turn comes. */
  begin(kind: JobKind, actor: Actor, args: object): Promise<string>;
}

/** What all requests of a process share. */
export interface Services {
  readonly env: Env;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly wake: (sheets: ReadonlySet<string>) => void;
  readonly rowChanges: RowChanges;
  /** Told by whom which sheets were written. */
  readonly committed: (sheets: ReadonlySet<string>, actor: Actor) => void;
  readonly jobs: JobStarter;
  readonly contents: Contents;
}

/** What only signing in and out may touch: where the caller is, and the session's cookie. */
export interface Door {
  readonly address: string;
  readonly token: string | null;
  give(token: string | null): void;
}

/** A request's context as the resolvers of `access` and `notifications` see it. */
export interface RequestContext extends Context {
  /** Changes once, when `signIn` succeeds. */
  actor: Actor;
  readonly door: Door;
  readonly rowChanges: RowChanges;
  readonly jobs: JobStarter;
  /** Where contents of files lie. */
  readonly contents: Contents;
}

/** Stands for whoever is not signed in; may do nothing but sign in. */
export const nobody: Actor = { id: '00000000-0000-0000-0000-000000000000', name: '', role: '' };

/** What a reader's request knows; `header` is its `Accept-Language`. */
export function contextFor(
  services: Services,
  signedIn: SignedIn | null,
  header: string | undefined,
  door: Door,
): RequestContext {
  const { env, database, clock, wake, rowChanges, jobs, contents } = services;
  const actor = signedIn?.actor ?? nobody;
  const locale = readerLocale(header, signedIn?.language);
  const { timeZone } = env;
  const changes = new Changes({
    pool: database.pool,
    actor,
    locale,
    timeZone,
    clock,
    wake,
    committed: (sheets) => services.committed(sheets, actor),
  });
  return { actor, locale, timeZone, database, clock, changes, jobs, door, rowChanges, contents };
}

/** The context of an HTTP request. */
export function requestContext(services: Services, request: FastifyRequest, reply: FastifyReply): RequestContext {
  const { headers } = request;
  return contextFor(services, request.signedIn, headers['accept-language'], {
    address: request.ip,
    token: tokenOf(headers.cookie),
    give: (token) => setToken(request, reply, token, services.env.secureCookies),
  });
}
