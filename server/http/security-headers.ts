import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** For answers that are no documents: nothing may load, nothing may frame. */
const DATA_POLICY = `${NOTHING}; form-action 'none'`;

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

/** What every answer carries; a route that serves a document overrides the policy. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': DATA_POLICY,
} as const;

/** Puts the security headers on every answer. */
export function setSecurityHeaders(http: FastifyInstance): void {
  // With a callback: a promise for every request of every kind would cost more than the headers.
  http.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    done();
  });
}
