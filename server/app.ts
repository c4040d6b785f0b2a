import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { LOOPBACK, type ServerConfig } from './config.ts';
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
      void opened.keepFacts();
      const [bound] = http.addresses() as AddressInfo[];
      return `http://${shownHost(config.host)}:${bound ? bound.port : config.port}`;
    },
    async close() {
      await http.close();
      await opened.close();
    },
  };
}

/** Where this machine reaches what listens on an address. */
function shownHost(host: string): string {
  if ([LOOPBACK, '0.0.0.0', '::'].includes(host)) return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}

async function listen(
  http: FastifyInstance,
  { port, host }: Pick<ServerConfig, 'port' | 'host'>,
): Promise<void> {
  try {
    await http.listen({ port, host });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    // A machine that names ::1 first may have no IPv6 all the same.
    if (host === LOOPBACK && (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL'))
      return listen(http, { port, host: '127.0.0.1' });
    throw explain(code, port, host, cause);
  }
}

function explain(code: string | undefined, port: number, host: string, cause: unknown): unknown {
  if (code === 'EADDRINUSE') {
    return new SetupError(
      `Port ${port} is in use: stop what runs there, or choose another one with PORT=${port + 1} npm start.`,
      {
        cause,
      },
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new SetupError(
      `${host} is no address of this machine: unset HOST to be reached from here alone, or set HOST=0.0.0.0 for everybody.`,
      { cause },
    );
  }
  if (code === 'EACCES') {
    return new SetupError(`Port ${port} may not be opened: choose one above 1023 with PORT=4000 npm start.`, {
      cause,
    });
  }
  return cause;
}
