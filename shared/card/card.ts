import type { PositionBasis, PropositionKind, Stance, SubjectKind } from '../model/vocabulary.ts';
import type { CorrectionFacts, IntervalFacts, Quotation, SourceFacts, SubjectRef } from './subject-facts.ts';

/** A text with the numbers of its sources in the card's list (from 1). */
export interface SourcedText {
  text: string;
  sources: number[];
}

/** Whether something was so on the card's day. `POSSIBLE`: the dates known do not decide it, and the card says so. */
export type CardCertainty = 'CERTAIN' | 'POSSIBLE';

/** An office or membership held on the card's day; on a post's card, a holder. */
export interface CardOffice {
  label: string;
  holder: SubjectRef;
  post?: SubjectRef;
  organization?: SubjectRef;
  party?: SubjectRef;
  interval: IntervalFacts;
  certainty: CardCertainty;
  acting: boolean;
  sources: number[];
}

export interface CardPosition {
  id: string;
  actor: SubjectRef;
  issue: SubjectRef;
  proposition?: { id: string; text: string; kind: PropositionKind };
  stance?: Stance;
  condition?: string;
  statement: string;
  quotation?: Quotation;
  basis?: PositionBasis;
  speaker?: SubjectRef;
  /** Partial date on which it was taken. */
  date: string | null;
  /** Partial date from which another stand replaced it, where one did (a later fact: shown on `later` ground). */
  changedOn?: string;
  /** False where the dates known do not decide whether it stood on the day. */
  certainty: CardCertainty;
  sources: number[];
}

/** A proposition of an issue with who stands where on the card's day. */
export interface CardProposition {
  id: string;
  text: string;
  kind: PropositionKind;
  /** Groups of the same stance, largest first. */
  stances: { stance: Stance; positions: CardPosition[] }[];
}

export interface CardEvent {
  /** Partial date. */
  date: string;
  text: string;
  sources: number[];
  slug?: string;
}

export interface CardSource extends SourceFacts {
  /** From 1, in order of first use on the card. */
  number: number;
}

/** What a reader sees of a subject as of a day; a pure selection from {@link SubjectFacts}, the same on server and device. */
export interface Card {
  slug: string;
  id: string;
  kind: SubjectKind;
  name: string;
  /** The day the card speaks of, `YYYY-MM-DD`. */
  asOf: string;
  summary: SourcedText | null;
  /** What an actor held, or who held a post, on the day; nearest to the article's wording is the caller's to choose. */
  offices: CardOffice[];
  /** Actors: stands on the issues asked for, in the order of those issues. */
  positions: CardPosition[];
  /** Issues asked for on which the actor has no record on the day. */
  noRecord: SubjectRef[];
  /** Attributed statements without a stance, on the issues asked for (actors) or on the issue itself. */
  statements: CardPosition[];
  /** Issues: who stands where. */
  propositions: CardProposition[];
  broader: SubjectRef[];
  disputes: { id: string; reason: string; accounts: SourcedAccount[] }[];
  /** The nearest three before or on the day, oldest first; `beforeTotal` counts all. */
  before: CardEvent[];
  beforeTotal: number;
  /** The nearest three after the day, oldest first; `sinceTotal` counts all. */
  since: CardEvent[];
  sinceTotal: number;
  corrections: CorrectionFacts[];
  sources: CardSource[];
  reviewedAt: string;
  /** The earliest day by which one of its statements should be looked at again; null where nothing is due. */
  reviewDue: string | null;
  /** Whether its last version was published by somebody who wrote it. */
  selfReviewed: boolean;
}

export interface SourcedAccount extends SourcedText {
  party: string;
}

/** What the card is asked for. */
export interface CardRequest {
  /** `YYYY-MM-DD`: the article's date, or today for an undated article. */
  asOf: string;
  /** Slugs of the issues that the article is about, in order; for actors. Absent: all. */
  issues?: readonly string[];
  /** Names of those issues by slug, for the ones that the subject's facts do not name. */
  issueNames?: Readonly<Record<string, string>>;
  /** BCP 47; names and summaries fall back to English. */
  language?: string;
}
