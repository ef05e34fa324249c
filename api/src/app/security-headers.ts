import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';

/** Headers that keep a browser from doing what no page of ours needs. `https` upgrades are left to whoever serves https. */
export async function securityHeaders(app: FastifyInstance, { secureCookies }: Env): Promise<void> {
  await app.register(fastifyHelmet, {
    strictTransportSecurity: secureCookies === true,
    // a plain http address inside the company is no trustworthy origin, and browsers complain
    crossOriginOpenerPolicy: secureCookies === true,
    originAgentCluster: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // MUI writes its styles into the page
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}
