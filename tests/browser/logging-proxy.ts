import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy on loopback that writes down what a browser asks for: pages, reader and background alike. */
export interface LoggingProxy {
  port: number;
  /** Every requested address, in order. Of an encrypted connection only the origin can be seen. */
  requests: string[];
  close(): void;
}

/** Hosts that browsers ask for themselves: their own updates and lists, no part of reading. */
const OF_THE_BROWSER =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozaws\.net|gvt[12]\.com|google\.com|googleapis\.com|gstatic\.com)$/;

/** Hosts under `.test` are mapped to loopback, so that a local article has the address of a news site. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => forward(incoming, outgoing, requests));
  server.on('connect', (incoming, socket, head) => tunnel(incoming, socket, head, requests));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, requests: string[]): void {
  const url = new URL(incoming.url ?? '', 'http://invalid');
  if (!OF_THE_BROWSER.test(url.hostname)) requests.push(url.href);
  const onward = request(
    {
      host: reachableHost(url.hostname),
      port: url.port || 80,
      path: url.pathname + url.search,
      method: incoming.method,
      headers: incoming.headers,
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end();
  });
  incoming.pipe(onward);
}

function tunnel(incoming: IncomingMessage, socket: Duplex, head: Buffer, requests: string[]): void {
  const url = new URL(`https://${incoming.url}`);
  const isOfTheBrowser = OF_THE_BROWSER.test(url.hostname);
  if (!isOfTheBrowser) requests.push(url.href);
  socket.on('error', () => socket.destroy());
  // What a browser wants for itself is refused: it only disturbs measurements.
  if (isOfTheBrowser) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  const onward = connect(Number(url.port || 443), reachableHost(url.hostname), () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    onward.write(head);
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  socket.on('close', () => onward.destroy());
}

function reachableHost(host: string): string {
  return host.endsWith('.test') ? '127.0.0.1' : host.replace(/^\[|\]$/g, '');
}

/** What a browser has asked for. */
export interface RequestLog {
  /** Notes a request that a page announced. */
  ofPage(url: string): void;
  /** A moment, to count from. */
  mark(): RequestMark;
  /** Addresses asked for since then, favicons left out; once where both a page and the proxy saw the request. */
  since(mark: RequestMark): string[];
}

export interface RequestMark {
  pages: number;
  proxy: number;
}

export function createRequestLog(proxy: LoggingProxy): RequestLog {
  const ofPages: string[] = [];
  const isNetwork = (url: string) => /^(https?|wss?):/.test(url) && !/\/favicon\.ico$/.test(url);
  return {
    ofPage: (url) => void ofPages.push(url),
    mark: () => ({ pages: ofPages.length, proxy: proxy.requests.length }),
    since(mark) {
      // A page announces a request before the proxy sees it: all that was ever announced counts as seen.
      const announced = ofPages.filter(isNetwork);
      const seen = new Set(announced);
      const origins = new Set(announced.map((url) => new URL(url).origin));
      const others = proxy.requests.slice(mark.proxy).filter((url) => {
        if (!isNetwork(url) || seen.has(url)) return false;
        return !(url.startsWith('https:') && origins.has(new URL(url).origin));
      });
      return [...ofPages.slice(mark.pages).filter(isNetwork), ...others];
    },
  };
}
