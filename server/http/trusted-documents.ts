import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { COLLECTION_QUERY } from '../../shared/sync/collection-manifest.ts';
import { RequestError } from '../errors.ts';

/** The documents that `GET /q/<sha256>` answers; nobody can register another. */
const TRUSTED_DOCUMENTS: readonly string[] = [COLLECTION_QUERY];

/** May be kept, and has to be asked for again each time. */
const VERSIONED = 'public, no-cache';

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
  const answerUnchanged = createUnchangedAnswer();
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
    return answerDocument(answerUnchanged, port, document, request, reply);
  });
}

interface DocumentRoute {
  Params: { sha256: string };
  Querystring: { variables?: string };
}

type AnswerUnchanged = (request: FastifyRequest, reply: FastifyReply, version: number) => boolean;

/** Makes what answers 304 where the client has this version, and else only sets the headers. */
function createUnchangedAnswer(): AnswerUnchanged {
  // One flat list is the form that Node writes fastest; all that the hooks have set is the same for every request.
  let newest: { version: number; etag: string; headers: string[] } | null = null;
  return (request, reply, version) => {
    if (newest?.version !== version) {
      const etag = `"${version}"`;
      const all = { ...reply.getHeaders(), etag, 'cache-control': VERSIONED };
      const headers = Object.entries(all).flatMap(([name, value]) => [name, String(value)]);
      newest = { version, etag, headers };
    }
    const { etag, headers } = newest;
    if (!matches(request.headers['if-none-match'], etag)) {
      reply.headers({ etag, 'cache-control': VERSIONED });
      return false;
    }
    // Straight to the socket: no hook looks at an answer without content, and `send` would look for them.
    reply.hijack();
    reply.raw.writeHead(304, headers).end();
    return true;
  };
}

async function answerDocument(
  answerUnchanged: AnswerUnchanged,
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
