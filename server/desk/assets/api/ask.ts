/** What the server answered, or why it did not. */
export type Answer<Data> =
  | { kind: 'DATA'; data: Data }
  /** No connection, or the server does not answer: nothing is known of what was asked. */
  | { kind: 'OFFLINE' }
  /** The session has ended: a token that expired or was revoked. */
  | { kind: 'SIGNED_OUT' }
  | { kind: 'FAILED'; code: string; message: string };

interface GraphQLReply {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** An answer is waited for this long. */
const ANSWER_WITHIN_MS = 20_000;

/** Asks this server's own API, with the session's cookie; no other address is ever asked. */
export async function ask<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const reply = await post('/graphql', { query, variables });
  if (reply === null) return { kind: 'OFFLINE' };
  const { data, errors } = reply.body as GraphQLReply;
  const error = errors?.[0];
  if (error === undefined) return { kind: 'DATA', data: data as Data };
  const code = error.extensions?.code ?? 'INTERNAL';
  if (code === 'UNAUTHENTICATED') return { kind: 'SIGNED_OUT' };
  return { kind: 'FAILED', code, message: error.message };
}

/** Sends JSON to a path of this server; null where no answer came. */
export async function post(
  path: '/graphql' | '/desk/session',
  body: object,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<{ status: number; body: unknown } | null> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (answer.status >= 502 && answer.status <= 504) return null;
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    // No network, no answer in time, or an answer that is not the server's own (a proxy's page): the caller says "offline".
    return null;
  }
}
