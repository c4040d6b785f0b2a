import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { COLLECTION_QUERY } from '../../shared/sync/collection-manifest.ts';
import { RequestError } from '../errors.ts';

/** The documents that `GET /q/<sha256>` answers; nobody can register another. */
const TRUSTED_DOCUMENTS: readonly string[] = [COLLECTION_QUERY];

/** What a trusted document needs to be answered. */
export interface TrustedDocumentPort {
  /** The collection's version: all that these documents answer follows from it. */
  version(): Promise<number>;
  /** The version where it is at hand, else null. */
  knownVersion(): number | null;
  /** Runs the document; the JSON text of its GraphQL answer. */
  execute(document: string, variables: Record<string, unknown>): Promise<string>;
}

/** SHA-256 of a document's UTF-8 text, lower-case hex: its name under `/q/`. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/**
 * Serves `GET /q/<sha256>?variables=<JSON>`: a document known in advance, with the collection's version as ETag,
 * so that a client which has it learns so in a 304 without a query being run.
 */
export function serveTrustedDocuments(http: FastifyInstance, port: TrustedDocumentPort): void {
  const documents = new Map(TRUSTED_DOCUMENTS.map((document) => [documentHash(document), document]));
  http.get<DocumentRoute>('/q/:sha256', (request, reply) => {
    const document = documents.get(request.params.sha256);
    if (document === undefined) {
      throw new RequestError(
        'UNKNOWN_DOCUMENT',
        'This server knows no document of that hash: send the query itself to /graphql.',
      );
    }
    // The most frequent request of all, from every extension at every start: no promise, no work.
    const version = port.knownVersion();
    if (version !== null && answerUnchanged(request, reply, version)) return undefined;
    return answerDocument(port, document, request, reply);
  });
}

interface DocumentRoute {
  Params: { sha256: string };
  Querystring: { variables?: string };
}

/** Answers 304 where the client has this version. */
function answerUnchanged(request: FastifyRequest, reply: FastifyReply, version: number): boolean {
  const etag = `"${version}"`;
  reply.headers({ etag, 'cache-control': 'public, no-cache' });
  if (!matches(request.headers['if-none-match'], etag)) return false;
  // Straight to the socket: no hook looks at an answer without content, and `send` would look for them.
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  reply.raw.writeHead(304, headers).end();
  return true;
}

async function answerDocument(
  port: TrustedDocumentPort,
  document: string,
  request: FastifyRequest<DocumentRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (answerUnchanged(request, reply, await port.version())) return reply;
  const body = await port.execute(document, readVariables(request.query.variables));
  return reply.type('application/json; charset=utf-8').send(body);
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy that compresses marks the tag as weak. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined || text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestError('BAD_REQUEST', 'variables has to be a JSON object, percent-encoded.', {
      field: 'variables',
    });
  }
  return value as Record<string, unknown>;
}
