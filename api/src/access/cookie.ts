import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionLifetime } from './sessions.ts';

const name = 'redress_session';
const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`);

/** The session's token in a `Cookie` header. */
export const tokenOf = (header: string | undefined): string | null => (header && value.exec(header)?.[1]) || null;

/** Gives the browser the token, or takes it away (null). `secure` null: as the request came. */
export function setToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | null,
  secure: boolean | null,
): void {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${token ? sessionLifetime.longestSeconds : 0}`];
  if (secure ?? request.protocol === 'https') attributes.push('Secure');
  void reply.header('set-cookie', [`${name}=${token ?? ''}`, ...attributes].join('; '));
}
