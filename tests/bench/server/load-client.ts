/**
 * A process that sends prepared HTTP requests over connections that stay open, one at a time on each, and counts answers.
 * It reads sockets itself: a client that costs more than the server would measure itself.
 */
import { connect } from 'node:net';

/** What to send. */
export interface LoadOrder {
  port: number;
  /** Whole HTTP/1.1 requests, sent in turn. */
  requests: string[];
  connections: number;
  milliseconds: number;
  /** The status that counts. */
  status: number;
}

/** What came back. */
export interface LoadReport {
  /** Answers per second. */
  rate: number;
  /** Answers of another status. */
  failures: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run(order: LoadOrder): Promise<LoadReport> {
  const payloads = order.requests.map((request) => Buffer.from(request));
  const count = { answers: 0, failures: 0, next: 0 };
  const start = performance.now();
  const end = start + order.milliseconds;
  await Promise.all(Array.from({ length: order.connections }, () => keepAsking(order, payloads, count, end)));
  return {
    rate: count.answers / ((performance.now() - start) / 1_000),
    failures: count.failures,
  };
}

function keepAsking(
  { port, status }: LoadOrder,
  payloads: readonly Buffer[],
  count: { answers: number; failures: number; next: number },
  end: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const expected = Buffer.from(`HTTP/1.1 ${status} `);
    let received: Buffer = Buffer.alloc(0);
    const ask = () => socket.write(payloads[count.next++ % payloads.length] ?? '');
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection.')));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const length = answerLength(received);
      if (length === null || received.length < length) return;
      if (received.subarray(0, expected.length).equals(expected)) count.answers++;
      else count.failures++;
      received = Buffer.alloc(0);
      if (performance.now() < end) ask();
      else {
        socket.removeAllListeners('close');
        socket.end();
        resolve();
      }
    });
  });
}

/** Bytes of the whole answer; null while that is not known. */
function answerLength(bytes: Buffer): number | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const body = headEnd + HEAD_END.length;
  if (head.startsWith('HTTP/1.1 304')) return body;
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (declared) return body + Number(declared[1]);
  // Chunked: the last chunk is empty.
  return bytes.subarray(-5).equals(Buffer.from('0\r\n\r\n')) ? bytes.length : null;
}
