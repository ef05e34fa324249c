import { SessionEnded, Unreachable } from '../grid/source.ts';

/** An error of Apollo, or the one that react-admin makes of it. */
interface Failure {
  readonly name?: string;
  readonly message: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly graphQLErrors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly networkError?: {
    readonly statusCode?: number;
    readonly result?: { readonly errors?: readonly { readonly message: string }[] };
  } | null;
}

/** Whether the server no longer knows the session, however deep react-admin has wrapped its answer. */
export function isSignedOut(error: unknown): boolean {
  const { graphQLErrors, networkError, body, status } = (error ?? {}) as Partial<Failure>;
  if (status === 401 || networkError?.statusCode === 401) return true;
  if (graphQLErrors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return true;
  return body ? isSignedOut(body) : false;
}

/** No answer, or one from a proxy or a server that is starting: the same may be asked again. */
export function sortOut(error: Failure): never {
  if (isSignedOut(error)) throw new SessionEnded(error.message);
  const { networkError } = error;
  const status = networkError ? networkError.statusCode : error.status;
  const isFromNetwork = Boolean(networkError) || error.name === 'HttpError';
  if (isFromNetwork && (status === undefined || status === 429 || status >= 500)) throw new Unreachable(error.message);
  throw new Error(networkError?.result?.errors?.[0]?.message ?? error.message);
}
