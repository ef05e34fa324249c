import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';

// MUI writes its styles into the page.
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

const always = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

// A plain http address inside the company is no trustworthy origin: browsers would complain about these.
const overHttps = {
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};

/** Headers that keep a browser from doing what no page of ours needs. Constants: helmet would work them out on every request. */
export function securityHeaders(app: FastifyInstance, { secureCookies }: Env): void {
  const headers = secureCookies ? { ...always, ...overHttps } : always;
  app.addHook('onRequest', (_, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
