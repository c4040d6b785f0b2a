import type { FastifyInstance } from 'fastify';

/** Where anybody's page or extension may read from. Everything there is public, and no credentials are taken. */
const PUBLIC_PATHS = /^\/(graphql|lexicon|cards|q|health|reconcile|changes\.atom)(\/|\?|$)/;

const ALLOWED_HEADERS =
  'content-type, accept, if-none-match, apollo-require-preflight, x-apollo-operation-name, authorization';

/** Answers cross-origin reads with `Access-Control-Allow-Origin: *`, and their preflights, on the public paths. */
export function allowPublicReads(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    if (!PUBLIC_PATHS.test(request.url)) return;
    reply.header('access-control-allow-origin', '*');
    reply.header('access-control-expose-headers', 'etag');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS');
    reply.header('access-control-allow-headers', ALLOWED_HEADERS);
    reply.header('access-control-max-age', '86400');
    await reply.code(204).send();
  });
}
