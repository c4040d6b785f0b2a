import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODES, type ErrorCode, RequestError } from '../errors.ts';

/** The most bytes that a request's body may have. */
export const MOST_BODY_BYTES = 1_048_576;

/**
 * Answers every failure outside GraphQL's execution as `{"errors":[{"message", "extensions": {"code"}}]}`, without a stack.
 * @param sendMissingPage answers a person who opens an address with nothing at it; null for a program
 */
export function answerErrors(
  http: FastifyInstance,
  sendMissingPage: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null,
): void {
  http.setNotFoundHandler(
    async (request, reply) =>
      sendMissingPage(request, reply) ??
      send(reply, new RequestError('NOT_FOUND', 'There is nothing at this address.')),
  );
  http.setErrorHandler<FastifyError | RequestError>(async (error, request, reply) => {
    const known = error instanceof RequestError ? error : fromFastify(error);
    if (known.code === 'INTERNAL') request.log.error(error);
    return send(reply, known);
  });
}

/** What Fastify refuses before there is a route: an address that cannot be decoded, for example. */
export function answerUnroutable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void send(reply, fromFastify(error));
}

/** Answers 405 at an address of GET and POST to every other method, before the body is read. */
export function refuseOtherMethods(http: FastifyInstance, url: string): void {
  http.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url,
    onRequest: async (_request, reply) =>
      send(
        reply.header('allow', 'GET, POST, OPTIONS'),
        new RequestError('METHOD_NOT_ALLOWED', 'Send the request as POST, or a query as GET.'),
      ),
    handler: async () => undefined,
  });
}

function send(reply: FastifyReply, error: RequestError): FastifyReply {
  const { code, message, details } = error;
  return reply
    .code(ERROR_CODES[code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
}

function fromFastify(error: FastifyError): RequestError {
  const known: Record<string, [ErrorCode, string]> = {
    FST_ERR_CTP_BODY_TOO_LARGE: ['LIMIT_BODY', `The request's body has more than ${MOST_BODY_BYTES} bytes.`],
    FST_ERR_CTP_INVALID_MEDIA_TYPE: [
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the request as Content-Type: application/json.',
    ],
    FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty: send {"query": "…"}.'],
    FST_ERR_BAD_URL: [
      'BAD_REQUEST',
      'The address has a % that encodes nothing: write %25 for the sign itself.',
    ],
    FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'The body is no JSON: send {"query": "…"}.'],
  };
  const match = known[error.code];
  if (match)
    return new RequestError(match[0], match[1], match[0] === 'LIMIT_BODY' ? { limit: MOST_BODY_BYTES } : {});
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new RequestError('BAD_REQUEST', 'The request cannot be read.');
  }
  return new RequestError('INTERNAL', 'Something here failed; it was logged.');
}
