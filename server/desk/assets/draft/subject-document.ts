import type {
  ActorKind,
  CitationRole,
  EndKind,
  NameKind,
  NameMatching,
  PositionBasis,
  PropositionKind,
  SourceClass,
  Stance,
} from '../../../../shared/model/vocabulary.ts';

/*
 * The documents that a draft holds: a subject as its file in a collection, as JSON. While somebody writes, anything may still be
 * missing, so that every field but the keys is optional; the server says what stops publishing.
 */

export interface QuotationEntry {
  text: string;
  language?: string;
  translatedBy?: string;
}

export interface CitationEntry {
  /** Id of the source. */
  source: string;
  locator?: string;
  quotation?: QuotationEntry;
  archivedUrl?: string;
  accessed?: string;
  role?: CitationRole;
}

export interface NameEntry {
  text: string;
  language: string;
  script?: string;
  kind: NameKind;
  matching: NameMatching;
  /** Why an ordinary word is marked alone all the same. */
  aloneBecause?: string;
  /** Every entry has to be met; an entry may be a list of alternatives. */
  requires?: (string | string[])[];
  from?: string;
  until?: string;
}

export interface SummaryEntry {
  id?: string;
  language: string;
  text: string;
  reviewedAt?: string;
  contentious?: boolean;
  citations: CitationEntry[];
}

/** Start and end as partial dates, half-open. */
export interface IntervalEntry {
  start?: string;
  end?: string;
  endKind?: EndKind;
  attestedUntil?: string;
  endBefore?: string;
  endGivenAs?: string;
}

export interface MembershipEntry extends IntervalEntry {
  id: string;
  reviewedAt?: string;
  post?: string;
  organization?: string;
  onBehalfOf?: string;
  label?: string;
  acting?: boolean;
  contentious?: boolean;
  citations: CitationEntry[];
}

export interface PositionEntry extends IntervalEntry {
  id: string;
  reviewedAt?: string;
  issue?: string;
  proposition?: string;
  stance?: Stance;
  condition?: string;
  statement?: string;
  basis?: PositionBasis;
  speaker?: string;
  supersedes?: string;
  searchedOn?: string;
  searchedPlaces?: string[];
  contentious?: boolean;
  citations: CitationEntry[];
}

export interface PropositionEntry {
  id: string;
  kind: PropositionKind;
  text: string;
  from?: string;
  until?: string;
}

export interface IdentifierEntry {
  scheme: string;
  value: string;
}

interface SubjectFields {
  slug: string;
  identifiers?: IdentifierEntry[];
  names: NameEntry[];
  summaries?: SummaryEntry[];
  corrections?: { on: string; note: string }[];
  reviewedAt?: string;
  accessed?: string;
  /** Taken down: kept from readers. */
  hidden?: boolean;
}

export interface ActorDocument extends SubjectFields {
  kind: ActorKind;
  highProfile?: boolean;
  born?: string;
  died?: string;
  founded?: string;
  dissolved?: string;
  memberships?: MembershipEntry[];
  positions?: PositionEntry[];
}

export interface IssueDocument extends SubjectFields {
  kind: 'ISSUE';
  broader?: string[];
  related?: string[];
  propositions?: PropositionEntry[];
}

export interface PostDocument extends SubjectFields {
  kind: 'POST';
  organization?: string;
  seats?: number;
  inception?: string;
  dissolution?: string;
}

/** A subject as a draft holds it. */
export type SubjectDocument = ActorDocument | IssueDocument | PostDocument;

export interface EventDocument {
  slug: string;
  title?: string;
  start?: string;
  end?: string;
  place?: string;
  participants?: { subject: string; role?: string }[];
  issues?: string[];
  summary?: string;
  reviewedAt?: string;
  accessed?: string;
  contentious?: boolean;
  citations: CitationEntry[];
}

export interface SourceDocument {
  id: string;
  publisher?: string;
  class?: SourceClass;
  title?: string;
  url?: string;
  identifier?: string;
  authors?: string[];
  published?: string;
  language?: string;
  copyOf?: string;
}

export interface PublisherDocument {
  id: string;
  name?: string;
  class?: SourceClass;
  ownedBy?: string;
}

/** What an editor writes as one document. */
export type RecordDocument = SubjectDocument | EventDocument | SourceDocument | PublisherDocument;

/** The name that cards show in English, else the first, else the slug. */
export function nameOf(document: Pick<SubjectDocument, 'slug' | 'names'>): string {
  const primary = document.names.filter((name) => name.kind === 'PRIMARY');
  const name = primary.find((one) => one.language === 'en') ?? primary[0] ?? document.names[0];
  return name?.text || document.slug;
}
