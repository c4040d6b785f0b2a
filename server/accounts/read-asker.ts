import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import type { Asker } from '../http/graphql/context.ts';
import { sessionOf } from './serve-session.ts';
import { findViewer } from './tokens.store.ts';

/** Who sends a request, by its `Authorization: Bearer` header, else by the desk's cookie. */
export async function readAsker(database: Database, request: FastifyRequest): Promise<Asker> {
  const address = request.ip;
  const token = bearerOf(request.headers.authorization) ?? sessionOf(request);
  if (token === null) return { viewer: null, tokenProblem: null, address };
  const found = await findViewer(database, token, new Date());
  return 'viewer' in found
    ? { viewer: found.viewer, tokenProblem: null, address }
    : { viewer: null, tokenProblem: found.problem, address };
}

function bearerOf(header: string | undefined): string | null {
  const [, token] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? [];
  return token ?? null;
}
