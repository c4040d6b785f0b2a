import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import { type Choosable, type Draft, hasEnd, pageAddress, slugify } from './draft.ts';

/** A record as the mutation `createDraft` takes it. */
export interface DraftedRecord {
  kind: 'ACTOR' | 'ISSUE' | 'POST' | 'EVENT' | 'SOURCE' | 'PUBLISHER';
  slug: string;
  /** The published version that it was written against; 0 for a new one. */
  baseVersion: number;
  document: Record<string, unknown>;
}

/** What the server knows that a draft needs. */
export interface KnownRecords {
  /** The published record of the subject that the draft is about; null for an event. */
  subject: { version: number; document: Record<string, unknown> } | null;
  /** The published record of the issue that gets a new proposition; null where none is new. */
  issue: { version: number; document: Record<string, unknown> } | null;
  /** Id of the source with this address, where there is one. */
  sourceId: string | null;
  /** Id of the publisher of this name, where there is one. */
  publisherId: string | null;
}

/** The kind of record of a subject. */
export function recordKindOf(kind: SubjectKind | ''): 'ACTOR' | 'ISSUE' | 'POST' {
  return kind === 'ISSUE' || kind === 'POST' ? kind : 'ACTOR';
}

/**
 * The records of a change set: the source where it is new, its publisher and the issue's proposition where that is new, and the actor with one more
 * position or office, or with one more source for one that stands; a new event; a subject with one more name, which takes no
 * source. Pure; ids are readable and, by the suffix, not taken.
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
  if (draft.kind === 'NAME') return edited(draft, known, 'names', (names) => [...names, nameOf(draft)]);
  const { records, sourceId } = sourceRecords(draft, known, suffix);
  const citation = citationOf(draft, sourceId, today);
  if (draft.kind === 'EVENT') {
    const slug = `${slugify(draft.words) || 'event'}-${suffix}`;
    const document = eventOf(draft, slug, citation, today);
    return [...records, { kind: 'EVENT', slug, baseVersion: 0, document }];
  }
  const list = draft.kind === 'OFFICE' ? 'memberships' : 'positions';
  const isKnown = draft.onRecord !== '' && draft.onRecord !== 'ANOTHER';
  if (isKnown)
    return [
      ...records,
      ...edited(draft, known, list, (rows) =>
        rows.map((row) => withSource(row, draft.onRecord, citation, today)),
      ),
    ];
  const stand = withProposition(draft, towards, known, suffix);
  const added =
    draft.kind === 'OFFICE'
      ? membershipOf(draft, citation, today, suffix)
      : positionOf(draft, stand.towards, citation, today, suffix);
  return [...records, ...stand.records, ...edited(draft, known, list, (rows) => [...rows, added])];
}

/** What a position is towards, and the record of its issue where the proposition is new. */
function withProposition(
  { kind: draftKind }: Draft,
  towards: Choosable | null,
  { issue }: KnownRecords,
  suffix: string,
): { towards: Choosable | null; records: DraftedRecord[] } {
  if (draftKind !== 'POSITION' || towards?.proposition?.id !== '' || issue === null)
    return { towards, records: [] };
  const { text, kind } = towards.proposition;
  const id = `${slugify(text) || 'proposition'}-${suffix}`;
  const propositions = [...rowsOf(issue.document, 'propositions'), { id, kind, text }];
  const document = { ...issue.document, propositions };
  return {
    towards: { ...towards, proposition: { ...towards.proposition, id } },
    records: [{ kind: 'ISSUE', slug: towards.issue.slug, baseVersion: issue.version, document }],
  };
}

function rowsOf(document: Record<string, unknown>, list: string): Record<string, unknown>[] {
  return Array.isArray(document[list]) ? (document[list] as Record<string, unknown>[]) : [];
}

/** The record that the draft is about, with one of its lists changed. */
function edited(
  draft: Draft,
  { subject }: KnownRecords,
  list: 'names' | 'positions' | 'memberships',
  change: (rows: Record<string, unknown>[]) => Record<string, unknown>[],
): DraftedRecord[] {
  if (subject === null) return [];
  const { version, document } = subject;
  const rows = rowsOf(document, list);
  return [
    {
      kind: recordKindOf(draft.aboutKind),
      slug: draft.about,
      baseVersion: version,
      document: { ...document, [list]: change(rows) },
    },
  ];
}

function withSource(
  row: Record<string, unknown>,
  id: string,
  citation: Record<string, unknown>,
  today: string,
): Record<string, unknown> {
  if (row.id !== id) return row;
  const citations = Array.isArray(row.citations) ? row.citations : [];
  return { ...row, reviewedAt: today, citations: [...citations, citation] };
}

/** The source and its publisher, where they are new. */
function sourceRecords(draft: Draft, known: KnownRecords, suffix: string) {
  const records: DraftedRecord[] = [];
  const publisherId = known.publisherId ?? (slugify(draft.source.publisher) || `publisher-${suffix}`);
  const sourceId = known.sourceId ?? `${slugify(draft.source.title) || 'source'}-${suffix}`;
  if (known.sourceId !== null) return { records, sourceId };
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
  return { records, sourceId };
}

/** What a reviewer of a name is told of where it was read: a name has no citation of its own. */
export function noteOf({ kind, source, quotation }: Draft): string | null {
  if (kind !== 'NAME') return null;
  const place = source.paragraph === null ? '' : `, paragraph ${source.paragraph}`;
  const { title, publisher, url } = source;
  return `${publisher.trim()}, “${title.trim()}”, ${pageAddress(url)}${place}: “${quotation.trim()}”`.slice(
    0,
    1_900,
  );
}

/** The change set's title: the publisher, and what is written. */
export function titleOf({ kind, source, words, name, office }: Draft): string {
  const what = kind === 'NAME' ? `“${name.trim()}”` : kind === 'OFFICE' ? (office?.name ?? '') : words.trim();
  return `${source.publisher.trim()}: ${what}`.slice(0, 120);
}

function sourceOf(draft: Draft, id: string, publisher: string): Record<string, unknown> {
  const { title, author, published, url, language } = draft.source;
  return {
    id,
    publisher,
    class: draft.sourceClass,
    title: title.trim(),
    url: pageAddress(url),
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

function membershipOf(
  draft: Draft,
  citation: Record<string, unknown>,
  today: string,
  suffix: string,
): Record<string, unknown> {
  const { office, from, until, endKind } = draft;
  const where = office?.kind === 'POST' ? { post: office.slug } : { organization: office?.slug };
  return {
    id: `${slugify(`${draft.about} ${office?.slug ?? ''}`)}-${suffix}`,
    reviewedAt: today,
    ...where,
    ...(from !== '' && { start: from }),
    ...(hasEnd(draft) && { end: until }),
    endKind,
    citations: [citation],
  };
}

function nameOf({ name, nameLanguage, nameKind, matching }: Draft): Record<string, unknown> {
  return { text: name.trim(), language: nameLanguage, kind: nameKind, matching };
}
