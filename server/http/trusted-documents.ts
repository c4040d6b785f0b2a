import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { COLLECTION_QUERY } from '../../shared/sync/collection-manifest.ts';
import { RequestError } from '../errors.ts';
import { matchesTag, type TaggedAnswer, type UnchangedAnswers } from './unchanged-answers.ts';

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
export function serveTrustedDocuments(
  http: FastifyInstance,
  port: TrustedDocumentPort,
  unchanged: UnchangedAnswers,
): void {
  const documents = new Map(TRUSTED_DOCUMENTS.map((document) => [documentHash(document), document]));
  let newest: (TaggedAnswer & { version: number }) | null = null;
  const known = () => (newest?.version === port.knownVersion() ? newest : null);
  for (const sha256 of documents.keys()) unchanged.watch(`/q/${sha256}`, known);

  http.get<DocumentRoute>('/q/:sha256', async (request, reply) => {
    const document = documents.get(request.params.sha256);
    if (document === undefined) {
      throw new RequestError(
        'UNKNOWN_DOCUMENT',
        'This server knows no document of that hash: send the query itself to /graphql.',
      );
    }
    const version = await port.version();
    if (newest?.version !== version) newest = { version, ...tag(version, reply) };
    const { etag } = newest;
    reply.headers({ etag, 'cache-control': VERSIONED });
    if (matchesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    const body = await port.execute(document, readVariables(request.query.variables));
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

interface DocumentRoute {
  Params: { sha256: string };
  Querystring: { variables?: string };
}

/** What a 304 of this version says: all that the hooks have set is the same for every request. */
function tag(version: number, reply: FastifyReply): TaggedAnswer {
  const etag = `"${version}"`;
  const all = { ...reply.getHeaders(), etag, 'cache-control': VERSIONED };
  return { etag, headers: Object.entries(all).flatMap(([name, value]) => [name, String(value)]) };
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
