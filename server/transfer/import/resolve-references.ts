import type { CitationEntry, SubjectFile } from '../collection-file.ts';
import { isActor, isIssue, isPost } from './import-batch.ts';

/** What a provisional slug or source id stands for, or why it stands for nothing. */
export type Resolved = { slug: string } | { missing: string };

/** How the names in a document are found. */
export interface References {
  subject(slug: string): Resolved;
  source(id: string): string;
}

/** A document that names records of the collection, and what had to be left out of it. */
export interface ResolvedDocument {
  document: SubjectFile;
  leftOut: string[];
}

/**
 * Puts the collection's slugs and source ids in place of a document's provisional ones. A statement that names something
 * which is not there is left out and said: half a statement would say something else.
 */
export function resolveReferences(
  provisional: SubjectFile,
  slug: string,
  references: References,
): ResolvedDocument {
  const leftOut: string[] = [];
  const one = (value: string | undefined, misses: string[]) => {
    if (value === undefined) return undefined;
    const found = references.subject(value);
    if ('slug' in found) return found.slug;
    misses.push(found.missing);
    return undefined;
  };
  const cite = (citations: readonly CitationEntry[]) =>
    citations.map((citation) => ({ ...citation, source: references.source(citation.source) }));
  /** The entries with their references, but for those that name what is not there. */
  const all = <Entry>(
    what: (entry: Entry) => string,
    entries: readonly Entry[],
    resolve: (entry: Entry, misses: string[]) => Entry,
  ): Entry[] =>
    entries.flatMap((entry) => {
      const misses: string[] = [];
      const resolved = resolve(entry, misses);
      if (misses.length === 0) return [resolved];
      leftOut.push(`${what(entry)}: ${misses.join('; ')}`);
      return [];
    });
  /** Only what is there stays, so that no key stands with nothing. */
  const known = <Key extends string>(key: Key, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [key in Key]?: string };
  const slugs = (what: string, values: readonly string[]) =>
    all(
      (value) => `${what} ${value}`,
      values,
      (value, misses) => one(value, misses) ?? value,
    );

  const shared = {
    slug,
    names: all(
      ({ text }) => `name “${text}”`,
      provisional.names,
      (name, misses) =>
        name.requires === undefined
          ? name
          : {
              ...name,
              requires: name.requires.map((list) => list.map((value) => one(value, misses) ?? value)),
            },
    ),
    summaries: provisional.summaries.map((summary) => ({ ...summary, citations: cite(summary.citations) })),
  };
  if (isActor(provisional)) {
    const memberships = all(
      ({ id }) => `membership ${id}`,
      provisional.memberships,
      (membership, misses) => ({
        ...membership,
        ...known('post', one(membership.post, misses)),
        ...known('organization', one(membership.organization, misses)),
        ...known('onBehalfOf', one(membership.onBehalfOf, misses)),
        citations: cite(membership.citations),
      }),
    );
    const positions = all(
      ({ id }) => `position ${id}`,
      provisional.positions,
      (position, misses) => ({
        ...position,
        issue: one(position.issue, misses) ?? position.issue,
        ...known('speaker', one(position.speaker, misses)),
        ...known('onBehalfOf', one(position.onBehalfOf, misses)),
        citations: cite(position.citations),
      }),
    );
    return { document: { ...provisional, ...shared, memberships, positions }, leftOut };
  }
  if (isIssue(provisional)) {
    const document = {
      ...provisional,
      ...shared,
      broader: slugs('broader issue', provisional.broader),
      related: slugs('related issue', provisional.related),
      figures: provisional.figures.map((figure) => ({ ...figure, citations: cite(figure.citations) })),
    };
    return { document, leftOut };
  }
  if (!isPost(provisional)) return { document: provisional, leftOut };
  const { organization, ...post } = provisional;
  const misses: string[] = [];
  const held = known('organization', one(organization, misses));
  if (misses.length > 0) leftOut.push(`organization: ${misses.join('; ')}`);
  return { document: { ...post, ...shared, ...held }, leftOut };
}
