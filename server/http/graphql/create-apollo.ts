import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { ApiContext } from './context.ts';
import { createFormatError, type LogFailure } from './format-error.ts';
import { knownOperations } from './known-operations.ts';
import { negotiateStatus } from './negotiate-status.ts';
import { limitQueries, QUERY_LIMITS } from './query-limits.ts';

/** Makes the GraphQL engine; the caller starts and stops it. */
export function createApollo(schema: GraphQLSchema, logFailure: LogFailure): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    // Everything here is public; and without it a client cannot learn the schema under NODE_ENV=production.
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    validationRules: [knownOperations],
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    formatError: createFormatError(logFailure),
    stopOnTerminationSignals: false,
    plugins: [
      limitQueries(),
      negotiateStatus(),
      ApolloServerPluginLandingPageDisabled(),
      // Ours to say by ETag; and it costs a quarter of the time of a small query.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
