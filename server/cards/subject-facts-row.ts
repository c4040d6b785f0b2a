import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import type {
  CitationRole,
  EndKind,
  NameKind,
  PositionBasis,
  PropositionKind,
  SourceClass,
  Stance,
  SubjectKind,
} from '../../shared/model/vocabulary.ts';

/*
 * What the statement of `subject-facts.sql.ts` answers: like `SubjectFacts`, with nulls, each source in full, and lists in
 * any order.
 */

/** An element of a list that has a place of its own in it. */
export interface Placed {
  ordinal: number;
}

/** The source in the row of a citation. */
export type CitedSourceRow = [
  id: string,
  title: string,
  publisher: string,
  sourceClass: SourceClass,
  ownedBy: string | null,
  published: string | null,
  language: string | null,
  url: string | null,
  identifier: string | null,
];

/**
 * A citation with its source, all of it texts; there are so many that the names of its parts would be half of the answer.
 */
export type CitationRow = [
  /** A whole number. */
  ordinal: string,
  ...source: CitedSourceRow,
  locator: string,
  quotation: string | null,
  quotationLanguage: string | null,
  translatedBy: string | null,
  archivedUrl: string | null,
  accessed: string,
  role: CitationRole,
];

export interface StatementRow {
  id: string;
  reviewedAt: string;
  citations: CitationRow[];
}

export interface IntervalRow {
  start: string | null;
  end: string | null;
  endKind: EndKind;
  attestedUntil: string | null;
  endBefore: string | null;
}

export interface MembershipRow extends StatementRow, IntervalRow {
  /** Null: the subject itself. */
  holder: SubjectRef | null;
  /** Of another holder than the subject itself. */
  holderLifeEnd: string | null;
  post: SubjectRef | null;
  organization: SubjectRef | null;
  onBehalfOf: SubjectRef | null;
  label: string | null;
  startReason: string | null;
  endReason: string | null;
  acting: boolean;
}

/** A proposition; its issue is the one of whatever names it. */
export interface PropositionRow extends Placed {
  id: string;
  kind: PropositionKind;
  text: string;
}

export interface PositionRow extends StatementRow, IntervalRow {
  /** Null: the subject itself. */
  actor: SubjectRef | null;
  onBehalfOf: SubjectRef | null;
  /** Null: the subject itself. */
  issue: SubjectRef | null;
  proposition: PropositionRow | null;
  stance: Stance | null;
  condition: string | null;
  statement: string;
  basis: PositionBasis | null;
  speaker: SubjectRef | null;
  supersedes: string | null;
  searchedOn: string | null;
  /** JSON text. */
  searchedPlaces: string | null;
}

/** A subject at its place in a list. */
export interface PlacedSubject extends Placed {
  subject: SubjectRef;
}

export interface EventRow extends StatementRow {
  slug: string;
  title: string;
  start: string;
  end: string | null;
  place: string | null;
  participants: (Placed & { subject: SubjectRef; role: string | null })[];
  issues: PlacedSubject[];
}

export interface FigureRow extends StatementRow, Placed {
  measure: string;
  period: string;
  value: string;
  unit: string | null;
  provisional: boolean;
  supersedes: string | null;
}

/** What the statement answers: of positions, which a subject has most of, only the values (`POSITION_KEYS`). */
export type AnsweredFacts = Omit<SubjectFactsRow, 'positions'> & { positions: unknown[][] };

export interface SubjectFactsRow {
  id: string;
  slug: string;
  kind: SubjectKind;
  name: string;
  reviewedAt: string;
  reviewDue: string | null;
  selfReviewed: boolean;
  lifeStart: string | null;
  lifeEnd: string | null;
  seats: number | null;
  organization: SubjectRef | null;
  names: (Placed & { text: string; language: string; kind: NameKind })[];
  summaries: (StatementRow & Placed & { language: string; text: string })[];
  memberships: MembershipRow[];
  positions: PositionRow[];
  propositions: PropositionRow[];
  broader: PlacedSubject[];
  related: PlacedSubject[];
  figures: FigureRow[];
  events: EventRow[];
  disputes: {
    id: string;
    reason: string;
    accounts: (Placed & { party: string; text: string; statement: string; citations: CitationRow[] })[];
  }[];
  corrections: { id: string; on: string; note: string }[];
}
