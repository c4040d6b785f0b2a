import { type Choosable, cleanAddress, type Draft, slugify } from './draft.ts';

/** A record as the mutation `createDraft` takes it. */
export interface DraftedRecord {
  kind: 'ACTOR' | 'EVENT' | 'SOURCE' | 'PUBLISHER';
  slug: string;
  /** The published version that it was written against; 0 for a new one. */
  baseVersion: number;
  document: Record<string, unknown>;
}

/** What the server knows that a draft needs. */
export interface KnownRecords {
  /** The published record of the actor; null for an event. */
  actor: { version: number; document: Record<string, unknown> } | null;
  /** Id of the source with this address, where there is one. */
  sourceId: string | null;
  /** Id of the publisher of this name, where there is one. */
  publisherId: string | null;
}

/**
 * The records of a change set: the source where it is new, its publisher where that is new, and the actor with one more
 * position or a new event. Pure; ids are readable and, by the suffix, not taken.
 * @param today `YYYY-MM-DD`: the day on which the editor looked at the page
 * @param suffix a few letters or digits that make new ids unique
 */
export function composeRecords(
  draft: Draft,
  towards: Choosable | null,
  known: KnownRecords,
  today: string,
  suffix: string,
): DraftedRecord[] {
  const records: DraftedRecord[] = [];
  const publisherId = known.publisherId ?? (slugify(draft.source.publisher) || `publisher-${suffix}`);
  const sourceId = known.sourceId ?? `${slugify(draft.source.title) || 'source'}-${suffix}`;
  if (known.sourceId === null) {
    if (known.publisherId === null) {
      records.push({
        kind: 'PUBLISHER',
        slug: publisherId,
        baseVersion: 0,
        document: { id: publisherId, name: draft.source.publisher.trim(), class: draft.sourceClass },
      });
    }
    records.push({
      kind: 'SOURCE',
      slug: sourceId,
      baseVersion: 0,
      document: sourceOf(draft, sourceId, publisherId),
    });
  }
  const citation = citationOf(draft, sourceId, today);
  if (draft.kind === 'EVENT') {
    const slug = `${slugify(draft.words) || 'event'}-${suffix}`;
    records.push({ kind: 'EVENT', slug, baseVersion: 0, document: eventOf(draft, slug, citation, today) });
  } else if (known.actor !== null) {
    const { version, document } = known.actor;
    const positions = Array.isArray(document.positions) ? document.positions : [];
    const position = positionOf(draft, towards, citation, today, suffix);
    records.push({
      kind: 'ACTOR',
      slug: draft.about,
      baseVersion: version,
      document: { ...document, positions: [...positions, position] },
    });
  }
  return records;
}

function sourceOf(draft: Draft, id: string, publisher: string): Record<string, unknown> {
  const { title, author, published, url, language } = draft.source;
  return {
    id,
    publisher,
    class: draft.sourceClass,
    title: title.trim(),
    url: cleanAddress(url),
    ...(author.trim() !== '' && { authors: [author.trim()] }),
    ...(published !== '' && { published }),
    ...(language !== '' && { language }),
  };
}

function citationOf(draft: Draft, source: string, today: string): Record<string, unknown> {
  const text = draft.quotation.trim();
  const { language, paragraph } = draft.source;
  return {
    source,
    locator: paragraph === null ? text.slice(0, 400) : `paragraph ${paragraph}`,
    quotation: { text, language: language === '' ? 'en' : language },
    accessed: today,
    role: 'SUPPORTS',
  };
}

function positionOf(
  draft: Draft,
  towards: Choosable | null,
  citation: Record<string, unknown>,
  today: string,
  suffix: string,
): Record<string, unknown> {
  return {
    id: `${slugify(draft.words) || 'position'}-${suffix}`,
    reviewedAt: today,
    ...(towards !== null && { issue: towards.issue.slug }),
    ...(towards?.proposition && { proposition: towards.proposition.id }),
    ...(towards?.proposition && draft.stance !== '' && { stance: draft.stance }),
    ...(draft.stance === 'CONDITIONAL' && { condition: draft.condition.trim() }),
    statement: draft.words.trim(),
    basis: 'SAID',
    ...(draft.when !== '' && { start: draft.when }),
    endKind: 'NONE',
    citations: [citation],
  };
}

function eventOf(
  draft: Draft,
  slug: string,
  citation: Record<string, unknown>,
  today: string,
): Record<string, unknown> {
  return {
    slug,
    title: draft.words.trim(),
    start: draft.when,
    participants: draft.participants.map((subject) => ({ subject })),
    reviewedAt: today,
    accessed: today,
    citations: [citation],
  };
}
