import type { FastifyInstance } from 'fastify';
import { DomainError } from './domain-error.ts';
import { limits } from './limits.ts';

const [quote, backslash] = [34, 92];

/** Position of the quote that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Whether JSON text nests deeper than `most`; read before it is parsed, since everything behind the parser recurses. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    // [ ] and { } differ by one bit only
    else if ((code & ~32) === 91) depth += 1;
    else if ((code & ~32) === 93) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** JSON bodies of bounded depth for the routes of `app`; an empty body is undefined. */
export function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body as string;
    if (text === '') return done(null, undefined);
    if (!isDeeperThan(text, limits.valueDepth)) return void parse(request, text, done);
    done(new DomainError('BAD_INPUT', { reason: `the JSON is nested deeper than ${limits.valueDepth}` }));
  });
}
