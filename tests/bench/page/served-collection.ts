import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bucketOf, type CardBucket } from '../../../shared/card/bucket.ts';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import type { SubjectKind } from '../../../shared/model/vocabulary.ts';
import { COLLECTION_QUERY } from '../../../shared/sync/collection-manifest.ts';

/** Words that every card of the bench has, and nothing else on its pages. */
export const CARD_WORDS = 'Known for the bench.';
const BUCKETS = 64;

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** What a server publishes for the extension, made of the bench's names. */
export async function serveCollection(
  subjects: readonly LexiconSubject[],
): Promise<{ origin: string; close: () => void }> {
  const files = new Map<string, Uint8Array>();
  const publish = (folder: string, bytes: Uint8Array) => {
    const sha256 = hashOf(bytes);
    files.set(`/${folder}/${sha256}`, bytes);
    return { url: `/${folder}/${sha256}`, sha256, bytes: bytes.byteLength };
  };
  const lexicon = publish('lexicon', new Uint8Array(compileLexicon(subjects)));
  const buckets: CardBucket[] = Array.from({ length: BUCKETS }, (_, index) => ({ index, subjects: [] }));
  for (const subject of subjects) buckets[bucketOf(subject.slug, BUCKETS)]?.subjects.push(factsOf(subject));
  const manifest = {
    version: 1,
    name: 'Bench',
    publishedAt: '2026-11-23T00:00:00.000Z',
    lexicon,
    bucketCount: BUCKETS,
    buckets: buckets.map((bucket) => ({
      index: bucket.index,
      ...publish('cards', Buffer.from(JSON.stringify(bucket))),
    })),
  };
  files.set(
    `/q/${hashOf(COLLECTION_QUERY)}`,
    Buffer.from(JSON.stringify({ data: { collection: manifest } })),
  );
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'access-control-allow-origin': '*' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function factsOf(subject: LexiconSubject): SubjectFacts {
  const citations = [
    { source: 0, locator: 'opening of the page', accessed: '2026-11-23', role: 'SUPPORTS' as const },
  ];
  return {
    slug: subject.slug,
    id: subject.slug,
    kind: subject.kind as SubjectKind,
    names: subject.names.map(({ text, language }) => ({ text, language, kind: 'PRIMARY' as const })),
    summaries: [
      {
        id: `${subject.slug}-summary`,
        language: 'en',
        text: CARD_WORDS,
        citations,
        reviewedAt: '2026-11-23',
      },
    ],
    memberships: [],
    broader: [],
    related: [],
    propositions: [],
    figures: [],
    positions: [],
    events: [],
    disputes: [],
    corrections: [],
    sources: [
      {
        id: 'source',
        title: 'A page',
        publisher: 'A publisher',
        class: 'INDEPENDENT_REPORT',
        url: 'https://example.org/',
      },
    ],
    reviewedAt: '2026-11-23',
  } as SubjectFacts;
}
