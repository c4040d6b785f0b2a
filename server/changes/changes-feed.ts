import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PublishedChange } from './changes.store.ts';

/** What a feed is made of besides the changes. */
export interface FeedRequest {
  /** Where this server is reached from outside, without a trailing slash. */
  origin: string;
  collection: { name: string; publisher: string; license: string };
  /** ISO 8601 instant of the last publication. */
  updated: string;
}

/** The most records that one entry names. */
const MOST_NAMED = 50;

/** Characters that XML 1.0 cannot have, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The last publications as an Atom feed (RFC 4287), one entry for each. Every text of the collection is escaped.
 * @param changes of whole publications, the newest first
 */
export function renderFeed(changes: readonly PublishedChange[], request: FeedRequest): string {
  const { origin, collection, updated } = request;
  const publications = new Map<number, PublishedChange[]>();
  for (const change of changes) {
    const known = publications.get(change.collectionVersion);
    if (known) known.push(change);
    else publications.set(change.collectionVersion, [change]);
  }
  const feed = h('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    h('id', {}, `${origin}/changes.atom`),
    h('title', {}, `${collection.name}: what was published`),
    h('updated', {}, updated),
    h('author', {}, h('name', {}, collection.publisher)),
    h('rights', {}, collection.license),
    h('link', { rel: 'self', href: `${origin}/changes.atom`, type: 'application/atom+xml' }),
    ...[...publications].map(([version, list]) => entry(version, list, origin)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed).replace(NOT_XML, '')}\n`;
}

function entry(version: number, changes: readonly PublishedChange[], origin: string): VNode {
  const [first] = changes;
  const named = changes.slice(0, MOST_NAMED).map(describe);
  const rest = changes.length - named.length;
  const text = [
    ...(first?.correctionNote ? [`Correction: ${first.correctionNote}`] : []),
    ...named,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ].join('\n');
  return h('entry', {}, [
    h('id', {}, `${origin}/changes.atom?version=${version}`),
    h('title', {}, first?.changeSetTitle ?? `Files of the collection (version ${version})`),
    h('updated', {}, first?.publishedAt ?? ''),
    ...(first?.publishedBy ? [h('author', {}, h('name', {}, first.publishedBy))] : []),
    h('content', { type: 'text' }, text),
  ]);
}

function describe({ kind, slug, name, isRemoved }: PublishedChange): string {
  return `${kind.toLowerCase()} ${slug}${name === null ? '' : ` (${name})`}${isRemoved ? ': removed' : ''}`;
}
