import { randomUUID } from 'node:crypto';
import { type ErrorCode, type ErrorParams, errors, type Locale, messageOf } from '@redress/schema/errors.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from './domain-error.ts';

/** Whom an error is told, and where an unexpected one is written down. */
export interface Audience {
  readonly locale: Locale;
  readonly log: { error(details: object, message: string): void };
}

/** A code with what its message mentions. */
interface Told {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/** Says any error in the reader's language: the only place where an error becomes an answer. */
export function present(error: unknown, audience: Audience): GraphQLFormattedError {
  const { code, params } = told(error, audience);
  const { locations, path } = error instanceof GraphQLError ? error : {};
  return {
    message: messageOf(code, audience.locale, params),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code },
  };
}

function told(error: unknown, { log }: Audience): Told {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof DomainError) return cause;
  const reason = requestFault(error);
  if (reason !== undefined) return { code: 'BAD_INPUT', params: { reason } };
  const id = randomUUID();
  log.error({ err: cause, id }, 'unexpected error');
  return { code: 'INTERNAL', params: { id } };
}

// Codes of Apollo Server for requests that are themselves wrong; the reasons are for developers and stay in English.
const requestCodes: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What is wrong with the request, where it is the request that is wrong and not the server. */
function requestFault(error: unknown): string | undefined {
  if (error instanceof GraphQLError) {
    // graphql's own complaint about a variable or an argument carries no code; about an answer, it carries a path
    const isAboutInput = !error.path || error.message.startsWith('Argument ');
    // graphql-jit's errors have no extensions at all, whatever the type says
    const code = (error.extensions as GraphQLError['extensions'] | undefined)?.['code'] ?? 'BAD_USER_INPUT';
    return requestCodes.has(code) && isAboutInput ? error.message : undefined;
  }
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  return statusCode && statusCode >= 400 && statusCode < 500 ? message : undefined;
}

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  ROW_NOT_FOUND: 404,
  CHANGE_SET_NOT_FOUND: 404,
  IMPORT_NOT_FOUND: 404,
  BUSY: 409,
  EXPORTS_BUSY: 503,
  IMPORT_APPLIED: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  FILE_ARCHIVE_REFUSED: 415,
  IMAGE_UNREADABLE: 422,
  IMAGE_TOO_MANY_PIXELS: 422,
  THROTTLED: 429,
  INTERNAL: 500,
  TIMEOUT: 503,
};

/** HTTP status of an error outside GraphQL. */
export function statusOf(error: unknown): number {
  if (error instanceof DomainError) return statuses[error.code] ?? 400;
  const { statusCode = 500 } = error as { statusCode?: number };
  return statusCode >= 400 ? statusCode : 500;
}

/** Whether a code is one of ours: what has one has been presented already. */
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errors;
