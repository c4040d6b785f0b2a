import type { Fetch } from './sync.ts';

const SEND_WITHIN_MS = 30_000;

/** A server's answer of whatever shape; null where the server gave none. */
export interface GraphQLAnswer {
  status: number;
  /** What was sent as JSON; null where it is none. */
  body: unknown;
}

/**
 * Posts a document to a server, with nothing of the reader but what is given here: no cookie, no referrer, no redirect.
 * @param token sent as the bearer, where there is one
 */
export async function postGraphQL(
  fetchIt: Fetch,
  server: string,
  query: string,
  variables: object,
  token?: string,
): Promise<GraphQLAnswer | null> {
  let response: Response;
  try {
    response = await fetchIt(`${server}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(SEND_WITHIN_MS),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    // Offline, or the server is away: the caller keeps what was written.
    return null;
  }
  return { status: response.status, body: await response.json().catch(() => null) };
}
