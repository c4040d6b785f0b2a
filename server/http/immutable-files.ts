import type { FastifyInstance, FastifyReply } from 'fastify';
import { RequestError } from '../errors.ts';

/** Finds a file that never changes, by the SHA-256 of its content (lower-case hex). */
export type FindFile = (sha256: string) => Promise<Uint8Array | null>;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHA256 = /^[0-9a-f]{64}$/;

/** Serves `/lexicon/<sha256>` and `/cards/<sha256>` so that any cache may keep them for ever. */
export function serveImmutableFiles(http: FastifyInstance, find: FindFile): void {
  http.get<{ Params: { sha256: string } }>('/lexicon/:sha256', async (request, reply) =>
    send(reply, request.params.sha256, find, 'application/octet-stream'),
  );
  http.get<{ Params: { sha256: string } }>('/cards/:sha256', async (request, reply) =>
    send(reply, request.params.sha256, find, 'application/json; charset=utf-8'),
  );
}

async function send(
  reply: FastifyReply,
  sha256: string,
  find: FindFile,
  type: string,
): Promise<FastifyReply> {
  const content = SHA256.test(sha256) ? await find(sha256) : null;
  if (content === null) {
    throw new RequestError(
      'NOT_FOUND',
      'There is no such file here now: ask the collection query for the current addresses.',
    );
  }
  const etag = `"${sha256}"`;
  reply.header('cache-control', IMMUTABLE).header('etag', etag);
  if (reply.request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(type).send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}
