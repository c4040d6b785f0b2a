import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';
import type { Knowledge } from '../knowledge.ts';
import { readLastChanges } from './changes.store.ts';
import { renderFeed } from './changes-feed.ts';

/** How many publications the feed holds. */
const PUBLICATIONS = 50;

/** Serves `/changes.atom`: what was published last. A reader that has this version already gets 304. */
export function serveChanges(http: FastifyInstance, knowledge: Knowledge, database: Database): void {
  http.get('/changes.atom', async (request, reply) => {
    const { manifest, about } = await knowledge.published();
    const etag = `"${manifest.version}"`;
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const changes = await readLastChanges(database, PUBLICATIONS);
    const feed = renderFeed(changes, {
      origin: `${request.protocol}://${request.host}`,
      collection: about,
      updated: changes[0]?.publishedAt ?? '1970-01-01T00:00:00Z',
    });
    return reply.type('application/atom+xml; charset=utf-8').send(feed);
  });
}
