import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentHash } from '../../../server/http/trusted-documents.ts';
import { COLLECTION_QUERY, type CollectionManifest } from '../../../shared/sync/collection-manifest.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const persisted = `/q/${documentHash(COLLECTION_QUERY)}`;

async function manifest(): Promise<CollectionManifest> {
  const answer = await fetch(server.origin + persisted);
  return ((await answer.json()) as { data: { collection: CollectionManifest } }).data.collection;
}

describe('what any page may read', () => {
  it.each(['/graphql', '/lexicon/x', '/cards/x', persisted])('%s answers a preflight', async (path) => {
    const answer = await fetch(server.origin + path, {
      method: 'OPTIONS',
      headers: { origin: 'https://news.test', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each([persisted, '/lexicon/x', '/graphql'])(
    '%s carries the permission, errors included',
    async (path) => {
      const answer = await fetch(server.origin + path, { headers: { origin: 'https://news.test' } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    },
  );

  it('is not said of pages', async () => {
    const answer = await fetch(`${server.origin}/article`);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the persisted collection query', () => {
  it('has the version as ETag, and is not answered again to who has it', async () => {
    const first = await fetch(server.origin + persisted);
    const etag = first.headers.get('etag') ?? '';
    const { version } = ((await first.json()) as { data: { collection: CollectionManifest } }).data
      .collection;
    expect(etag).toBe(`"${version}"`);
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await fetch(server.origin + persisted, { headers: { 'if-none-match': header } });
      expect([header, again.status, await again.text()]).toEqual([header, 304, '']);
    }
    const other = await fetch(server.origin + persisted, { headers: { 'if-none-match': '"0"' } });
    expect(other.status).toBe(200);
  });

  it('says the same of itself when nothing changed', async () => {
    const first = await fetch(server.origin + persisted);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(server.origin + persisted, { headers: { 'if-none-match': etag } });
    const of = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => !/^(content-(length|type)|date)$/.test(name)));
    expect(of(again)).toEqual(of(first));
    expect(of(again)).toMatchObject({
      etag,
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });

  it('answers no document of a stranger', async () => {
    const answer = await fetch(`${server.origin}/q/${documentHash('{ __typename }')}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
  });

  it('refuses variables that are no object', async () => {
    const answer = await fetch(`${server.origin}${persisted}?variables=[1]`);
    expect(answer.status).toBe(400);
  });
});

describe('a file that never changes', () => {
  it('is what its name says, and may be kept for ever', async () => {
    const { lexicon, buckets } = await manifest();
    expect(buckets.length).toBeGreaterThan(0);
    for (const file of [lexicon, ...buckets]) {
      const answer = await fetch(server.origin + file.url);
      const content = new Uint8Array(await answer.arrayBuffer());
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex');
      expect(digest).toBe(file.sha256);
      expect(content.byteLength).toBe(file.bytes);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('is 404 with a code where there is none, whatever is asked for', async () => {
    for (const name of ['x', '..%2f..%2fpackage.json', '0'.repeat(64)]) {
      const answer = await fetch(`${server.origin}/cards/${name}`);
      expect([name, answer.status]).toEqual([name, 404]);
    }
  });
});

describe('every answer', () => {
  it.each(['/graphql', '/article', persisted, '/nowhere', '/playground/assets/none.js'])(
    '%s is held to its type, sends no referrer, and may load next to nothing',
    async (path) => {
      const { headers } = await fetch(server.origin + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  it('allows inline style elements on the playground only, and inline scripts nowhere', async () => {
    const policyOf = async (path: string) =>
      (await fetch(server.origin + path, { headers: { accept: 'text/html' } })).headers.get(
        'content-security-policy',
      );
    expect(await policyOf('/graphql')).toContain("style-src 'self' 'unsafe-inline'");
    for (const path of ['/article', '/actor/chuck-schumer', '/nowhere']) {
      expect(await policyOf(path)).not.toContain('unsafe');
    }
    // The page's "another day" form asks this server.
    expect(await policyOf('/actor/chuck-schumer')).toContain("form-action 'self'");
    expect(await policyOf('/graphql')).not.toMatch(/script-src[^;]*unsafe/);
  });
});
