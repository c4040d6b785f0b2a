import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '../../shared/model/closest-language.ts';
import type { Database } from '../database/database.ts';
import { RequestError } from '../errors.ts';
import { framedPolicy } from '../http/security-headers.ts';
import type { Knowledge } from '../knowledge.ts';
import { subjectPath } from '../pages/subject-path.ts';
import { fold } from '../search/search-tokens.ts';
import { PREVIEW_STYLE, renderPreview } from './preview-page.tsx';
import { reconcileManifest } from './reconcile-manifest.ts';
import { readExtension, readQueries } from './reconcile-request.ts';
import { type NamedId, RECONCILE_TYPES } from './reconcile-types.ts';
import { createReconciler, type Reconciler } from './reconciler.ts';

const PREVIEW_POLICY = framedPolicy(PREVIEW_STYLE);

type Parameters = { queries?: string; extend?: string };

/**
 * Serves `/reconcile`: the Reconciliation Service API 0.2, by which a spreadsheet program (OpenRefine and others) matches a
 * column of names to subjects. It is read by GET or by a form; nothing of a request is kept.
 */
export function serveReconcile(http: FastifyInstance, knowledge: Knowledge, database: Database): void {
  const reconciler = createReconciler(knowledge, database);
  // In a scope of its own: forms are taken here and nowhere else, since they change nothing.
  http.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    scope.get<{ Querystring: Parameters }>('/reconcile', async (request) =>
      answer(reconciler, knowledge, request, request.query),
    );
    scope.post<{ Body: Parameters | null }>('/reconcile', async (request) =>
      answer(reconciler, knowledge, request, request.body ?? {}),
    );
    serveSuggestions(scope, reconciler);
    scope.get<{ Params: { id: string } }>('/reconcile/view/:id', async (request, reply) => {
      const facts = await factsOf(knowledge, request.params.id);
      return reply.redirect(subjectPath(facts) ?? `/reconcile/preview/${facts.slug}`, 302);
    });
    scope.get<{ Params: { id: string } }>('/reconcile/preview/:id', async (request, reply) =>
      sendPreview(knowledge, request.params.id, reply),
    );
  });
}

async function answer(
  reconciler: Reconciler,
  knowledge: Knowledge,
  request: FastifyRequest,
  { queries, extend }: Parameters,
): Promise<object> {
  if (typeof extend === 'string') return reconciler.extend(readExtension(extend));
  if (typeof queries !== 'string') {
    const { about } = await knowledge.published();
    return reconcileManifest(`${request.protocol}://${request.host}`, about.name);
  }
  const results: [string, object][] = [];
  for (const [key, query] of Object.entries(readQueries(queries)))
    results.push([key, { result: await reconciler.candidates(query) }]);
  return Object.fromEntries(results);
}

function serveSuggestions(scope: FastifyInstance, reconciler: Reconciler): void {
  type Prefix = { Querystring: { prefix?: string } };
  scope.get<Prefix>('/reconcile/suggest/entity', async ({ query }) => ({
    result: await reconciler.suggest((query.prefix ?? '').slice(0, 200)),
  }));
  scope.get<Prefix>('/reconcile/suggest/type', async ({ query }) => ({
    result: beginningWith(RECONCILE_TYPES, query.prefix),
  }));
  scope.get<Prefix>('/reconcile/suggest/property', async ({ query }) => ({
    result: beginningWith(await reconciler.properties(), query.prefix),
  }));
  scope.get<{ Querystring: { type?: string; limit?: string } }>(
    '/reconcile/properties',
    async ({ query }) => {
      const { type, limit } = query;
      const properties = await reconciler.properties();
      const most = Number(limit);
      const shown = Number.isInteger(most) && most > 0 ? properties.slice(0, most) : properties;
      return {
        ...(type !== undefined && { type }),
        ...(shown !== properties && { limit: most }),
        properties: shown,
      };
    },
  );
}

/** Those of which a word begins so, in their order. */
function beginningWith(list: readonly NamedId[], prefix = ''): NamedId[] {
  const wanted = fold(prefix.trim());
  return list.filter(({ id, name }) =>
    [id, ...name.split(/\W+/)].some((word) => fold(word).startsWith(wanted)),
  );
}

async function factsOf(knowledge: Knowledge, slug: string) {
  const facts = (await knowledge.factsBySlug([slug])).get(slug);
  if (!facts) throw new RequestError('NOT_FOUND', `There is no subject ${slug.slice(0, 100)} here.`);
  return facts;
}

async function sendPreview(knowledge: Knowledge, slug: string, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await factsOf(knowledge, slug);
  const name = inLanguage(facts.names, 'en')?.text ?? slug;
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PREVIEW_POLICY)
    .header('cache-control', 'no-cache')
    .send(renderPreview(facts, name));
}
