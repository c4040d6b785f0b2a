import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { readAsker } from '../accounts/read-asker.ts';
import { serveSession } from '../accounts/serve-session.ts';
import { serveChanges } from '../changes/serve-changes.ts';
import { serveDesk } from '../desk/serve-desk.ts';
import { sendMissingPage, servePages } from '../pages/serve-pages.ts';
import { type Handler, servePlayground } from '../playground/serve-playground.ts';
import { serveReconcile } from '../reconcile/serve-reconcile.ts';
import { answerErrors, answerUnroutable, MOST_BODY_BYTES, refuseOtherMethods } from './answer-errors.ts';
import { ANYBODY, type ApiParts, createApiContext } from './graphql/context.ts';
import { createApollo } from './graphql/create-apollo.ts';
import { serveImmutableFiles } from './immutable-files.ts';
import { allowPublicReads } from './public-reads.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveTrustedDocuments, type TrustedDocumentPort } from './trusted-documents.ts';
import { UnchangedAnswers } from './unchanged-answers.ts';

/** What the HTTP server is made of. */
export interface HttpServerParts extends ApiParts {
  schema: GraphQLSchema;
  /** How many reverse proxies stand before it, whose word on the client's address is believed; 0 where nothing is said. */
  proxies?: number;
  /** Folder of the built playground. */
  playgroundFolder: string;
  /** Folder of the built desk. */
  deskFolder: string;
  /** Where a bug is written down; nothing of a request's content goes there. */
  logFailure?: (error: unknown) => void;
}

/** Puts the routes together; the caller listens and closes. Closing waits for requests under way. */
export async function createHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const { knowledge, schema } = parts;
  const logFailure = parts.logFailure ?? ((error) => console.error(error));
  const unchanged = new UnchangedAnswers();
  const http = fastify({
    serverFactory: (handle) => unchanged.createServer(handle),
    bodyLimit: MOST_BODY_BYTES,
    trustProxy: (_address, hop) => hop < (parts.proxies ?? 0),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: answerUnroutable,
    loggerInstance: failureLog(logFailure),
  });
  http.addHook('preClose', async () => unchanged.stop());
  setSecurityHeaders(http);
  allowPublicReads(http);
  answerErrors(http, sendMissingPage);

  const apollo = createApollo(schema, logFailure);
  await apollo.start();
  http.addHook('onClose', async () => apollo.stop());

  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => createApiContext(parts, await readAsker(parts.curation.database, request)),
  }).bind(http) as Handler;
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: servePlayground(http, parts.playgroundFolder, answer),
  });
  refuseOtherMethods(http, '/graphql');
  const documents: TrustedDocumentPort = {
    knownVersion: () => knowledge.knownVersion(),
    version: async () => (await knowledge.published()).manifest.version,
    async execute(query, variables) {
      const { body } = await apollo.executeOperation(
        { query, variables },
        { contextValue: createApiContext(parts, ANYBODY) },
      );
      if (body.kind !== 'single') throw new Error('A trusted document answered in parts.');
      return JSON.stringify(body.singleResult);
    },
  };
  serveTrustedDocuments(http, documents, unchanged);
  serveImmutableFiles(http, (sha256) => knowledge.file(sha256));
  servePages(http, knowledge);
  serveChanges(http, knowledge, parts.curation.database);
  serveReconcile(http, knowledge, parts.curation.database);
  serveSession(http, parts.curation.database);
  serveDesk(http, parts.deskFolder);
  http.get('/health', async () => ({
    status: 'ok',
    version: (await knowledge.published()).manifest.version,
  }));
  return http;
}

/** Fastify's logger, reduced to failures: reading is nobody's business. */
function failureLog(logFailure: (error: unknown) => void): FastifyBaseLogger {
  const quiet = () => {};
  const log: FastifyBaseLogger = {
    level: 'error',
    fatal: (error: unknown) => logFailure(error),
    error: (error: unknown) => logFailure(error),
    warn: quiet,
    info: quiet,
    debug: quiet,
    trace: quiet,
    silent: quiet,
    child: () => log,
  };
  return log;
}
