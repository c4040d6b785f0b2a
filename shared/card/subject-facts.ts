import type {
  CitationRole,
  EndKind,
  NameKind,
  PositionBasis,
  PropositionKind,
  SourceClass,
  Stance,
  SubjectKind,
} from '../model/vocabulary.ts';

/** A subject as others speak of it. */
export interface SubjectRef {
  slug: string;
  kind: SubjectKind;
  /** Its name as shown, at most 80 graphemes. */
  name: string;
}

/** A source as a card lists it. */
export interface SourceFacts {
  id: string;
  title: string;
  publisher: string;
  class: SourceClass;
  /** For `STATE_MEDIA`: the government that owns the publisher, by name. */
  ownedBy?: string;
  /** Partial date; absent where none is known. */
  published?: string;
  language?: string;
  /** Absent for a source that has no address; then `identifier` names it ("Public Law 118-50"). */
  url?: string;
  identifier?: string;
}

export interface Quotation {
  text: string;
  language: string;
  /** Who translated the words, where the quotation is a translation; the card says so. */
  translatedBy?: string;
}

/** Where a statement comes from: a place in a source. */
export interface CitationFacts {
  /** Index into the `sources` of the same {@link SubjectFacts}. */
  source: number;
  /** Where in the source: the quoted words, else "opening of the page". */
  locator: string;
  quotation?: Quotation;
  archivedUrl?: string;
  /** The day on which somebody looked at it, `YYYY-MM-DD`. */
  accessed: string;
  role: CitationRole;
}

/** What every statement carries. */
export interface StatementFacts {
  /** An id that survives edits. */
  id: string;
  citations: CitationFacts[];
  /** The day on which a person last checked it against its source, `YYYY-MM-DD`. */
  reviewedAt: string;
}

/** A stretch of time, half-open `[start, end)`, of partial dates (`2023`, `2023-10`, `2023-10-12`); see `shared/dates`. */
export interface IntervalFacts {
  start: string | null;
  end: string | null;
  endKind: EndKind;
  /** With `UNKNOWN`: the last day on which a source shows it. */
  attestedUntil?: string;
  /** With `UNKNOWN`: the first day on which somebody else held it. */
  endBefore?: string;
}

export interface SummaryFacts extends StatementFacts {
  language: string;
  text: string;
}

export interface MembershipFacts extends StatementFacts {
  holder: SubjectRef;
  /** The office, or absent for plain membership of `organization`. */
  post?: SubjectRef;
  organization?: SubjectRef;
  /** The party or group for which it is held. */
  onBehalfOf?: SubjectRef;
  /** What the card shows in place of the post's name ("Senator from New York"). */
  label?: string;
  interval: IntervalFacts;
  startReason?: string;
  endReason?: string;
  acting: boolean;
}

export interface PropositionFacts {
  id: string;
  issue: SubjectRef;
  kind: PropositionKind;
  text: string;
}

export interface PositionFacts extends StatementFacts {
  actor: SubjectRef;
  issue: SubjectRef;
  proposition?: PropositionFacts;
  /** Only with a proposition. */
  stance?: Stance;
  /** With `CONDITIONAL`: on what. */
  condition?: string;
  statement: string;
  basis?: PositionBasis;
  /** Who said it, where it was said for the actor by somebody else. */
  speaker?: SubjectRef;
  interval: IntervalFacts;
  /** Id of the position that this one replaces. */
  supersedes?: string;
  /** With `NO_KNOWN_POSITION`: when and where was looked, in place of citations. */
  searchedOn?: string;
  searchedPlaces?: string[];
}

export interface EventFacts extends StatementFacts {
  slug: string;
  title: string;
  /** `end` is null for what happened on one day (or in one month or year, as far as is known). */
  start: string;
  end: string | null;
  place?: string;
  participants: { subject: SubjectRef; role?: string }[];
  issues: SubjectRef[];
}

export interface FigureFacts extends StatementFacts {
  measure: string;
  /** The period as words or a partial date ("2023", "to April 2022"). */
  period: string;
  value: string;
  unit?: string;
  provisional: boolean;
  supersedes?: string;
}

/** Statements that contradict each other; all stay, side by side. */
export interface DisputeFacts {
  id: string;
  reason: string;
  /** `citations` are those of `statement`, which need not be among the subject's own. */
  accounts: { party: string; text: string; statement: string; citations?: CitationFacts[] }[];
}

/** A public note that something here was wrong; an update of the world leaves none. */
export interface CorrectionFacts {
  on: string;
  note: string;
}

/**
 * Everything published about one subject that its card can say on any day.
 * The server makes it, buckets carry it as JSON, and `buildCard` selects from it.
 */
export interface SubjectFacts {
  slug: string;
  /** The global id of the GraphQL API. */
  id: string;
  kind: SubjectKind;
  /** Names as shown, the first of each language being the primary one. */
  names: { text: string; language: string; kind: NameKind }[];
  summaries: SummaryFacts[];
  /** Born or founded, died or dissolved; partial dates. */
  lifeStart?: string;
  lifeEnd?: string;
  /** Of an actor: what they hold. Of a post or organization: who holds it. */
  memberships: MembershipFacts[];
  /** Posts only. */
  seats?: number;
  organization?: SubjectRef;
  /** Issues only. */
  broader: SubjectRef[];
  related: SubjectRef[];
  propositions: PropositionFacts[];
  figures: FigureFacts[];
  /** Of an actor: their own. Of an issue: everybody's. */
  positions: PositionFacts[];
  events: EventFacts[];
  disputes: DisputeFacts[];
  corrections: CorrectionFacts[];
  sources: SourceFacts[];
  /** The oldest review among its statements, `YYYY-MM-DD`. */
  reviewedAt: string;
  /** The earliest day by which one of its statements should be looked at again. */
  reviewDue?: string;
  /** Its last version was published by somebody who wrote it. */
  selfReviewed?: true;
}
