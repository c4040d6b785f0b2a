import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buildCard } from '../../shared/card/build-card.ts';
import { readCardRequest } from '../cards/read-card-request.ts';
import { RequestError } from '../errors.ts';
import { pagePolicy } from '../http/security-headers.ts';
import type { Knowledge } from '../knowledge.ts';
import { MISSING_PAGE, noSuchDayPage } from './missing-page.ts';
import { SAMPLE_ARTICLE } from './sample-article.ts';
import { SAMPLE_ARTICLE_STYLE } from './sample-article-style.ts';
import { renderSubjectPage } from './subject-page.tsx';
import { SUBJECT_PAGE_STYLE } from './subject-page-style.ts';
import { subjectPath } from './subject-path.ts';

const ARTICLE_POLICY = pagePolicy(SAMPLE_ARTICLE_STYLE);
const SUBJECT_POLICY = pagePolicy(SUBJECT_PAGE_STYLE);

interface SubjectRoute {
  Params: { slug: string };
  /** A list where the address says it twice. */
  Querystring: { asOf?: string | string[] };
}

/** Serves what people look at: the front door, the sample article, and a page for every actor and issue. */
export function servePages(http: FastifyInstance, knowledge: Knowledge): void {
  http.get('/', async (_request, reply) => reply.redirect('/graphql', 302));
  http.get('/article', async (_request, reply) => sendPage(reply, SAMPLE_ARTICLE, ARTICLE_POLICY));
  http.get<SubjectRoute>('/actor/:slug', (request, reply) => sendSubject(knowledge, request, reply));
  http.get<SubjectRoute>('/issue/:slug', (request, reply) => sendSubject(knowledge, request, reply));
}

/** Says to a person that there is no page at the address; null where a program asks. */
export function sendMissingPage(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
  return isRead(request) ? sendPage(reply.code(404), MISSING_PAGE, SUBJECT_POLICY) : null;
}

async function sendSubject(
  knowledge: Knowledge,
  request: FastifyRequest<SubjectRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { slug } = request.params;
  const facts = (await knowledge.factsBySlug([slug])).get(slug);
  const path = facts && subjectPath(facts);
  if (!facts || !path) {
    const page = sendMissingPage(request, reply);
    if (page === null) throw new RequestError('NOT_FOUND', 'The collection has no page of that name.');
    return page;
  }
  const asOf = readDay(request.query.asOf);
  if (asOf === undefined) {
    if (!isRead(request))
      throw new RequestError('INVALID_INPUT', 'asOf has to be a day as YYYY-MM-DD.', { field: 'asOf' });
    return sendPage(reply.code(400), noSuchDayPage(path), SUBJECT_POLICY);
  }
  // An old name, or an issue asked for as an actor: the permanent address is the other one.
  if (path !== request.url.split('?')[0]) {
    return reply.redirect(`${path}${asOf ? `?asOf=${asOf}` : ''}`, 301);
  }
  const { about } = await knowledge.published();
  const html = renderSubjectPage(buildCard(facts, readCardRequest({ asOf })), {
    origin: `${request.protocol}://${request.host}`,
    isDated: asOf !== null,
    today: new Date().toISOString().slice(0, 10),
    collection: about,
  });
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  reply.header('etag', etag);
  const isKnown = request.headers['if-none-match'] === etag;
  return sendPage(isKnown ? reply.code(304) : reply, isKnown ? '' : html, SUBJECT_POLICY);
}

/** Whether a person asks, with a browser. */
function isRead(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

/** A browser takes the headers of a 304 for those of the page that it has: it gets the same ones. */
function sendPage(reply: FastifyReply, html: string, policy: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .send(html);
}

/** The day that an address names; null where it names none, undefined where what it names is no day. */
function readDay(asked: string | string[] | undefined): string | null | undefined {
  if (asked === undefined || asked === '') return null;
  if (typeof asked !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asked)) return undefined;
  const time = Date.parse(`${asked}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === asked ? asked : undefined;
}
