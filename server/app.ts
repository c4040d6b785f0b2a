import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ServerConfig } from './config.ts';
import { SetupError } from './errors.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { buildApiSchema } from './http/graphql/build-api-schema.ts';
import { openKnowledge } from './open-knowledge.ts';

/** The running server. */
export interface App {
  http: FastifyInstance;
  /** Listens; the address to show. @throws SetupError where the port is not to be had */
  listen(): Promise<string>;
  /** Stops listening, lets requests under way end, and closes the database. */
  close(): Promise<void>;
}

/** The composition root: opens the knowledge, and puts the HTTP server in front of it. */
export async function createApp(
  config: ServerConfig,
  folders: { playgroundFolder: string; deskFolder: string },
  say: (line: string) => void,
): Promise<App> {
  const [schema, opened] = await Promise.all([buildApiSchema(), openKnowledge(config, say)]);
  const http = await createHttpServer({
    schema,
    knowledge: opened.knowledge,
    curation: opened.curation,
    suggestions: opened.suggestions,
    ...folders,
    proxies: config.proxies,
  });
  return {
    http,
    async listen() {
      await listen(http, config);
      const [bound] = http.addresses() as AddressInfo[];
      return `http://localhost:${bound ? bound.port : config.port}`;
    },
    async close() {
      await http.close();
      await opened.close();
    },
  };
}

async function listen(http: FastifyInstance, { port, host }: ServerConfig): Promise<void> {
  try {
    await http.listen({ port, host });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    // A machine without IPv6 cannot listen on "::".
    if (code === 'EAFNOSUPPORT' && host === '::')
      return listen(http, { port, host: '0.0.0.0' } as ServerConfig);
    throw explain(code, port, cause);
  }
}

function explain(code: string | undefined, port: number, cause: unknown): unknown {
  if (code === 'EADDRINUSE') {
    return new SetupError(
      `Port ${port} is in use: stop what runs there, or choose another one with PORT=${port + 1} npm start.`,
      {
        cause,
      },
    );
  }
  if (code === 'EACCES') {
    return new SetupError(`Port ${port} may not be opened: choose one above 1023 with PORT=4000 npm start.`, {
      cause,
    });
  }
  return cause;
}
