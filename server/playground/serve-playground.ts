import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SetupError } from '../errors.ts';
import { PLAYGROUND_POLICY } from '../http/security-headers.ts';

/** A route's handler that may answer in its own time. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Serves the playground's own assets under `/playground/`, and makes the handler of `/graphql`: a browser that opens the
 * address gets the page, everybody else an answer.
 */
export function servePlayground(http: FastifyInstance, folder: string, answer: Handler): Handler {
  http.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/playground/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    setHeaders: (reply) => {
      reply.header('content-security-policy', PLAYGROUND_POLICY);
    },
  });
  let page: Promise<string> | null = null;
  return async (request, reply) => {
    reply.header('vary', 'accept');
    if (!wantsPage(request)) return answer(request, reply);
    page ??= readPage(folder);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', PLAYGROUND_POLICY)
      .header('cache-control', 'no-cache')
      .send(await page);
  };
}

/** A GraphQL client never lists text/html before everything else; a browser that opens an address always does. */
function wantsPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET') return false;
  const accept = request.headers.accept ?? '';
  return accept.trimStart().startsWith('text/html');
}

async function readPage(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (cause) {
    throw new SetupError('The playground is not built: run npm start, which builds it.', { cause });
  }
}
