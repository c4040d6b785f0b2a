import { createServer } from 'node:http';
import { readSubjectFacts } from '../../server/cards/subject-facts.store.ts';
import { readConfig } from '../../server/config.ts';
import { createHttpServer } from '../../server/http/create-http-server.ts';
import { buildApiSchema } from '../../server/http/graphql/build-api-schema.ts';
import { documentHash } from '../../server/http/trusted-documents.ts';
import { openKnowledge } from '../../server/open-knowledge.ts';
import { buildCard } from '../../shared/card/build-card.ts';
import { COLLECTION_QUERY } from '../../shared/sync/collection-manifest.ts';
import { Child } from './server/child.ts';
import { HOVER_CARD_QUERY } from './server/hover-card-query.ts';

const client = new Child('load-client.ts');
const post = (b: object) => {
  const t = JSON.stringify(b);
  return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(t)}\r\n\r\n${t}`;
};
async function cost(name: string, port: number, requests: string[], status: number) {
  await client.ask({ port, requests, status, connections: 20, milliseconds: 2000 });
  const c = process.cpuUsage();
  const s = performance.now();
  const r = await client.ask<{ rate: number; failures: number }>({
    port,
    requests,
    status,
    connections: 20,
    milliseconds: 3000,
  });
  const u = process.cpuUsage(c);
  const n = (r.rate * (performance.now() - s)) / 1000;
  console.log(
    name,
    'rate',
    r.rate.toFixed(0),
    'cpu us/request',
    ((u.user + u.system) / n).toFixed(0),
    'fail',
    r.failures,
  );
}
const opened = await openKnowledge({ ...readConfig({}), dataFolder: '/tmp/h8data' }, () => {});
const starter = await openKnowledge({ ...readConfig({}), dataFolder: '/tmp/h8data/starter' }, () => {});
const listen = async (k: typeof opened, stat: boolean) => {
  const schema = await buildApiSchema();
  if (stat) {
    const f = (await k.knowledge.factsBySlug(['actor-1'])).get('actor-1');
    const card = buildCard(f!, { asOf: '2024-05-01' });
    schema.getQueryType()!.getFields().card!.resolve = () => card;
  }
  const http = await createHttpServer({ schema, knowledge: k.knowledge, playgroundFolder: '/tmp' });
  await http.listen({ port: 0, host: '127.0.0.1' });
  return (http.server.address() as { port: number }).port;
};
const small = await listen(starter, false);
const path = `/q/${documentHash(COLLECTION_QUERY)}`;
const etag = (await fetch(`http://127.0.0.1:${small}${path}`)).headers.get('etag');
const a304 = await fetch(`http://127.0.0.1:${small}${path}`, {
  headers: { 'if-none-match': etag! },
  cache: 'no-store',
});
const headers = [...a304.headers].filter(([n]) => !['date', 'connection', 'keep-alive'].includes(n));
console.log(headers);
const bare = createServer((_q, r) => {
  r.writeHead(304, headers.flat());
  r.end();
});
await new Promise<void>((r) => bare.listen(0, '127.0.0.1', () => r()));
const req = `GET ${path} HTTP/1.1\r\nhost: x\r\nif-none-match: ${etag}\r\n\r\n`;
await cost('bare', (bare.address() as { port: number }).port, [req], 304);
await cost('304', small, [req], 304);
const cards = Array.from({ length: 4000 }, (_, n) =>
  post({ query: HOVER_CARD_QUERY, variables: { slug: `actor-${(n * 4999) % 20000}`, asOf: '2024-05-01' } }),
);
await cost('static', await listen(opened, true), cards, 200);
await cost('card', await listen(opened, false), cards, 200);
let c = process.cpuUsage();
for (let i = 0; i < 1000; i++) await opened.knowledge.factsBySlug([`actor-${(i * 4999) % 20000}`]);
let u = process.cpuUsage(c);
console.log('factsBySlug us', (u.user + u.system) / 1000);
c = process.cpuUsage();
for (let i = 0; i < 1000; i++) await readSubjectFacts(opened.database, [`actor-${(i * 4999) % 20000}`]);
u = process.cpuUsage(c);
console.log('readSubjectFacts us', (u.user + u.system) / 1000);
const f = (await opened.knowledge.factsBySlug(['actor-1'])).get('actor-1')!;
c = process.cpuUsage();
for (let i = 0; i < 2000; i++) buildCard(f, { asOf: '2024-05-01' });
u = process.cpuUsage(c);
console.log('buildCard us', (u.user + u.system) / 2000);
client.stop();
process.exit(0);
