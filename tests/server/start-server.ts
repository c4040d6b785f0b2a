import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { EditorRole, Scope } from '../../server/accounts/permissions.ts';
import { createToken } from '../../server/accounts/tokens.store.ts';
import { PROJECT_ROOT, readConfig, type ServerConfig } from '../../server/config.ts';
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
  /** Sends a query as JSON, with a token where one is given. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<GraphQLAnswer>;
  /** Makes a token for an editor. */
  token(editor: string, role: EditorRole, scopes?: Scope[]): Promise<string>;
  close(): Promise<void>;
}

export interface GraphQLAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, which each test asserts
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** What a test server does otherwise than one that is started without settings. */
export type TestServerOptions = Partial<
  Pick<ServerConfig, 'databaseUrl' | 'collectionFolder' | 'selfReview' | 'port'>
> & {
  /** Folder of the built desk, where a test opens it. */
  deskFolder?: string;
};

/**
 * A real server on loopback, on a free port where none is given, on a new database that holds the starter collection:
 * a SQLite file, or in the tests' project `postgres` a database on a real PostgreSQL.
 */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-http-'));
  const place = { dataFolder: folder, databaseUrl: await newPostgresDatabase() };
  const opened = await openKnowledge({ ...readConfig({}), ...place, ...options }, () => {});
  const schema = await buildApiSchema();
  const failures: unknown[] = [];
  const http = await createHttpServer({
    schema,
    knowledge: opened.knowledge,
    suggestions: opened.suggestions,
    curation: opened.curation,
    playgroundFolder: join(PROJECT_ROOT, 'server/playground'),
    deskFolder: options.deskFolder ?? join(PROJECT_ROOT, 'server/desk'),
    logFailure: (error) => failures.push(error),
  });
  const origin = await http.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  return {
    origin,
    http,
    schema,
    opened,
    failures,
    async ask(query, variables, token) {
      const answer = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await answer.json()) as GraphQLAnswer;
      return { status: answer.status, data, errors };
    },
    async token(editor, role, scopes = []) {
      const expiresAt = new Date(Date.now() + 3_600_000);
      return (await createToken(opened.database, { editor, role, scopes, expiresAt })).token;
    },
    async close() {
      await http.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of a new database, where the tests run on PostgreSQL. */
async function newPostgresDatabase(): Promise<string | null> {
  // Outside of a test, `npm run try` and the bench start this server as well.
  const url = process.env.VITEST ? (await import('vitest')).inject('postgresUrl') : undefined;
  if (url === undefined) return null;
  const name = `server_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
