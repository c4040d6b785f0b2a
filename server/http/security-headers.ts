import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** For answers that are no documents: nothing may load, nothing may frame. */
export const DATA_POLICY = `${NOTHING}; form-action 'none'`;

/**
 * For the playground only: GraphiQL's editor writes style elements, hence the style exception.
 * No eval, no foreign address.
 */
export const PLAYGROUND_POLICY = [
  DATA_POLICY,
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
].join('; ');

/** For the desk: own scripts and styles only, and nothing asked of any address but this server's. */
export const DESK_POLICY = [
  DATA_POLICY,
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For pages of plain HTML: one style element, named by the hash of its content, no script, and forms that ask this server. */
export function pagePolicy(styleSheet: string): string {
  const hash = createHash('sha256').update(styleSheet).digest('base64');
  return `${NOTHING}; style-src 'sha256-${hash}'; img-src data:; form-action 'self'`;
}

/** Like `pagePolicy`, for a page without links that programs show in a frame of theirs. */
export function framedPolicy(styleSheet: string): string {
  const hash = createHash('sha256').update(styleSheet).digest('base64');
  return `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${hash}'`;
}

/** Sets the headers that every answer carries; a route that serves a document overrides the policy. */
export function setSecurityHeaders(http: FastifyInstance): void {
  http.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('content-security-policy', DATA_POLICY);
  });
}
