import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** The host under which local files are read: not the server's, so that its permission does not help. */
export const NEWS_HOST = 'news.test';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Pages under the address of a news site. */
export interface LocalSite {
  /** `http://news.test:<port>` */
  origin: string;
  close(): void;
}

/** What a site answers: the files of a folder, or pages by path. */
export type SiteContent = { folder: string } | { pages: Record<string, string | SitePage> };

/** A page with more than its text; HTML in UTF-8 where no type is given. */
export interface SitePage {
  body: string;
  type?: string;
  headers?: Record<string, string>;
}

/** Serves content on loopback under the name of a news host, which the browsers of these tests map there. */
export async function serveSite(content: SiteContent): Promise<LocalSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://invalid').pathname);
    readPage(content, path).then(
      ({ body, type, headers }) => {
        response.writeHead(200, { 'content-type': type, ...headers }).end(body);
      },
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://${NEWS_HOST}:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Answer {
  body: Buffer | string;
  type: string;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';

async function readPage(content: SiteContent, path: string): Promise<Answer> {
  if ('pages' in content) {
    const page = content.pages[path];
    if (page === undefined) throw new Error(`No page at ${path}.`);
    return typeof page === 'string' ? { body: page, type: HTML } : { type: HTML, ...page };
  }
  const file = normalize(join(content.folder, path));
  if (!file.startsWith(normalize(content.folder) + sep)) throw new Error(`${path} is outside the folder.`);
  return { body: await readFile(file), type: TYPES[extname(path)] ?? 'application/octet-stream' };
}
