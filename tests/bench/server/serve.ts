/** A process that runs one of our servers and answers its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { readCardRequest } from '../../../server/cards/read-card-request.ts';
import { readConfig } from '../../../server/config.ts';
import { createHttpServer } from '../../../server/http/create-http-server.ts';
import { buildApiSchema } from '../../../server/http/graphql/build-api-schema.ts';
import { openKnowledge } from '../../../server/open-knowledge.ts';
import { buildCard } from '../../../shared/card/build-card.ts';

/** What to serve. */
export type ServeOrder =
  | { kind: 'bare'; headers: [string, string][] }
  | { kind: 'ours'; dataFolder: string; databaseUrl: string | null }
  /** As `ours`, but the card is one that was made before: no database, no `buildCard`. */
  | { kind: 'static'; dataFolder: string; slug: string; asOf: string };

process.on('message', (order: ServeOrder) => {
  serve(order).then(
    (port) => process.send?.({ port }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function serve(order: ServeOrder): Promise<number> {
  if (order.kind === 'bare') return serveBare(order.headers);
  const config = { ...readConfig({}), dataFolder: order.dataFolder };
  const databaseUrl = order.kind === 'ours' ? order.databaseUrl : null;
  const { knowledge, curation, suggestions, keepFacts } = await openKnowledge(
    { ...config, databaseUrl },
    () => {},
  );
  // As a server that runs for a while has done.
  await keepFacts();
  const schema = await buildApiSchema();
  if (order.kind === 'static') {
    const facts = (await knowledge.factsBySlug([order.slug])).get(order.slug);
    const field = schema.getQueryType()?.getFields().card;
    if (!facts || !field) throw new Error('The static card cannot be made.');
    const card = buildCard(facts, readCardRequest({ asOf: order.asOf }));
    field.resolve = () => card;
  }
  const http = await createHttpServer({
    schema,
    knowledge,
    curation,
    suggestions,
    playgroundFolder: tmpdir(),
    deskFolder: tmpdir(),
  });
  await http.listen({ port: 0, host: '127.0.0.1' });
  return (http.server.address() as AddressInfo).port;
}

/** Answers every request with 304 and these headers: what any Node server has to pay. */
function serveBare(headers: [string, string][]): Promise<number> {
  const flat = headers.flat();
  const server = createServer((_request, response) => {
    response.writeHead(304, flat);
    response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
