import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { RequestError } from '../errors.ts';
import { closeSession, findViewer, openSession } from './tokens.store.ts';

const COOKIE = 'sl_session';
/** The most bytes of the body that brings a token. */
const MOST_BYTES = 1_024;

/**
 * `POST /desk/session` exchanges a token for a cookie that no script can read and that no other site's request carries;
 * `DELETE /desk/session` ends it. Both are only taken from pages of this server.
 */
export function serveSession(http: FastifyInstance, database: Database): void {
  http.post<{ Body: { token?: unknown } | null }>(
    '/desk/session',
    { bodyLimit: MOST_BYTES },
    async (request, reply) => {
      refuseOtherSites(request);
      const token = request.body?.token;
      if (typeof token !== 'string') throw new RequestError('BAD_REQUEST', 'Send {"token": "sl_…"} as JSON.');
      const now = new Date();
      const found = await findViewer(database, token.trim(), now);
      if (!('viewer' in found) || found.viewer.isSession)
        throw new RequestError(
          'UNAUTHENTICATED',
          'This token is unknown here, has ended or was revoked: enter one that "token create" printed.',
        );
      const { secret, expiresAt } = await openSession(database, found.viewer, now);
      const seconds = Math.floor((Date.parse(expiresAt) - now.getTime()) / 1000);
      setCookie(request, reply, secret, seconds);
      const { name, role } = found.viewer;
      return { name, role, expiresAt };
    },
  );
  http.delete('/desk/session', async (request, reply) => {
    refuseOtherSites(request);
    const secret = sessionOf(request);
    if (secret !== null) await closeSession(database, secret, new Date());
    setCookie(request, reply, '', 0);
    return { name: null };
  });
}

/** The secret of the session's cookie, or null: also where the request was not sent by a page of this server. */
export function sessionOf(request: FastifyRequest): string | null {
  const [, secret] = /(?:^|; ?)sl_session=([A-Za-z0-9_-]+)/.exec(request.headers.cookie ?? '') ?? [];
  return secret !== undefined && isSameOrigin(request) ? secret : null;
}

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const cookie = `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
  reply.header('set-cookie', cookie).header('cache-control', 'no-store');
}

function refuseOtherSites(request: FastifyRequest): void {
  if (!isSameOrigin(request))
    throw new RequestError('FORBIDDEN', 'Sessions are opened and ended by the desk of this server only.');
}

/** Browsers say where a request comes from; what does not say it is not believed. */
function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
