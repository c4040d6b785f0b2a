import type { FastifyInstance } from 'fastify';

/** Where anybody's page or extension may read from. Everything there is public, and no credentials are taken. */
const PUBLIC_PATHS = /^\/(graphql|lexicon|cards|q|health|reconcile|changes\.atom)(\/|\?|$)/;

const ALLOWED_HEADERS =
  'content-type, accept, if-none-match, apollo-require-preflight, x-apollo-operation-name, authorization';

/** What an answer to anybody's page carries; no credentials are taken. */
const PUBLIC_READ_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
} as const;

/** Answers cross-origin reads with `Access-Control-Allow-Origin: *`, and their preflights, on the public paths. */
export function allowPublicReads(http: FastifyInstance): void {
  http.addHook('onRequest', (request, reply, done) => {
    if (!PUBLIC_PATHS.test(request.url)) return done();
    reply.headers(PUBLIC_READ_HEADERS);
    if (request.method !== 'OPTIONS') return done();
    reply.header('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS');
    reply.header('access-control-allow-headers', ALLOWED_HEADERS);
    reply.header('access-control-max-age', '86400');
    reply.code(204).send();
  });
}
