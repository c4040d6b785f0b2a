import type { PropositionFacts, SubjectRef } from '../../shared/card/subject-facts.ts';
import type {
  CitationRole,
  EndKind,
  NameKind,
  PositionBasis,
  SourceClass,
  Stance,
  SubjectKind,
} from '../../shared/model/vocabulary.ts';

/* What the statement of `subject-facts.sql.ts` answers: like `SubjectFacts`, with nulls and each source in full. */

export interface CitationRow {
  source: {
    id: string;
    title: string;
    publisher: string;
    class: SourceClass;
    ownedBy: string | null;
    published: string | null;
    language: string | null;
    url: string | null;
    identifier: string | null;
  };
  locator: string;
  quotation: string | null;
  quotationLanguage: string | null;
  translatedBy: string | null;
  archivedUrl: string | null;
  accessed: string;
  role: CitationRole;
}

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
  holder: SubjectRef;
  holderLifeEnd: string | null;
  post: SubjectRef | null;
  organization: SubjectRef | null;
  onBehalfOf: SubjectRef | null;
  label: string | null;
  startReason: string | null;
  endReason: string | null;
  acting: boolean;
}

export interface PositionRow extends StatementRow, IntervalRow {
  actor: SubjectRef;
  onBehalfOf: SubjectRef | null;
  issue: SubjectRef;
  proposition: PropositionFacts | null;
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

export interface EventRow extends StatementRow {
  slug: string;
  title: string;
  start: string;
  end: string | null;
  place: string | null;
  participants: { subject: SubjectRef; role: string | null }[];
  issues: SubjectRef[];
}

export interface FigureRow extends StatementRow {
  measure: string;
  period: string;
  value: string;
  unit: string | null;
  provisional: boolean;
  supersedes: string | null;
}

export interface SubjectFactsRow {
  id: string;
  slug: string;
  kind: SubjectKind;
  reviewedAt: string;
  lifeStart: string | null;
  lifeEnd: string | null;
  seats: number | null;
  organization: SubjectRef | null;
  names: { text: string; language: string; kind: NameKind }[];
  summaries: (StatementRow & { language: string; text: string })[];
  memberships: MembershipRow[];
  positions: PositionRow[];
  propositions: PropositionFacts[];
  broader: SubjectRef[];
  related: SubjectRef[];
  figures: FigureRow[];
  events: EventRow[];
  disputes: {
    id: string;
    reason: string;
    accounts: { party: string; text: string; statement: string; citations: CitationRow[] }[];
  }[];
  corrections: { on: string; note: string }[];
}
