import type { ApolloServerPlugin } from '@apollo/server';

/**
 * A client that accepts `application/json` alone reads a refused document (parse, validation, coercion) as a GraphQL answer
 * and expects status 200 (GraphQL over HTTP, 6.4.1); a cache must not keep it.
 */
export function negotiateStatus(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          const accept = request.http?.headers.get('accept') ?? '';
          const refused = response.body.kind === 'single' && response.body.singleResult.data === undefined;
          if (!refused || response.http.status !== 400) return;
          response.http.headers.set('cache-control', 'no-store');
          if (!accept.includes('application/json') || accept.includes('graphql-response+json')) return;
          response.http.status = 200;
        },
      };
    },
  };
}
