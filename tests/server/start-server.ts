import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { PROJECT_ROOT, readConfig } from '../../server/config.ts';
import { createHttpServer } from '../../server/http/create-http-server.ts';
import { buildApiSchema } from '../../server/http/graphql/build-api-schema.ts';
import { type OpenedKnowledge, openKnowledge } from '../../server/open-knowledge.ts';

export interface TestServer {
  origin: string;
  http: FastifyInstance;
  schema: GraphQLSchema;
  opened: OpenedKnowledge;
  /** What would have been logged as our own faults. */
  failures: unknown[];
  /** Sends a query as JSON. */
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

export interface GraphQLAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, which each test asserts
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** A real server on a free port of loopback, on a new database that holds the starter collection. */
export async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-http-'));
  const opened = await openKnowledge({ ...readConfig({}), dataFolder: folder }, () => {});
  const schema = await buildApiSchema();
  const failures: unknown[] = [];
  const http = await createHttpServer({
    schema,
    knowledge: opened.knowledge,
    suggestions: opened.suggestions,
    playgroundFolder: join(PROJECT_ROOT, 'server/playground'),
    deskFolder: join(PROJECT_ROOT, 'server/desk'),
    logFailure: (error) => failures.push(error),
  });
  const origin = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    http,
    schema,
    opened,
    failures,
    async ask(query, variables) {
      const answer = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await answer.json()) as GraphQLAnswer;
      return { status: answer.status, data, errors };
    },
    async close() {
      await http.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
