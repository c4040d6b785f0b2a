import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { SetupError } from '../errors.ts';
import { DESK_POLICY } from '../http/security-headers.ts';

/**
 * Serves the editors' desk: one page at every address under `/desk`, because the browser's own code reads the address, and
 * its built assets. The page holds nobody's data; it asks for that with the session's cookie.
 */
export function serveDesk(http: FastifyInstance, folder: string): void {
  http.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/desk/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
    setHeaders: (reply) => {
      reply.header('content-security-policy', DESK_POLICY);
    },
  });
  let page: Promise<string> | null = null;
  const sendDesk = async (reply: FastifyReply) => {
    page ??= readPage(folder);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', DESK_POLICY)
      .header('cache-control', 'no-cache')
      .send(await page);
  };
  http.get('/desk', (_request, reply) => sendDesk(reply));
  http.get('/desk/*', (_request, reply) => sendDesk(reply));
}

async function readPage(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (cause) {
    throw new SetupError('The desk is not built: run npm start, which builds it.', { cause });
  }
}
