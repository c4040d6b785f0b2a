import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a reader can tell the editors. */
const SUGGESTION_KINDS = ['WRONG_MATCH', 'MISSING_NAME', 'WRONG_OR_OUT_OF_DATE', 'SUGGEST_SOURCE'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Why a mention was matched wrongly. */
const SUGGESTION_REASONS = ['OTHER_SUBJECT', 'NOT_A_NAME'] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** What a reader gave, as typed. Nothing in it says who it was. */
export interface SuggestionContent {
  kind: SuggestionKind;
  /** Slug of the subject that it is about. */
  subject: string | null;
  reason: SuggestionReason | null;
  /** The words that nobody has curated yet. */
  name: string | null;
  note: string | null;
  /** Address of a source. */
  source: string | null;
  /** Address of the page that was read, where the reader chose to give it. */
  page: string | null;
}

/** A page from which readers sent the same words. */
export interface SuggestedPage {
  /** Its address. */
  page: string;
  /** How often they came from there. */
  times: number;
}

/** What became of a suggestion. */
const SUGGESTION_STATES = ['OPEN', 'ACCEPTED', 'DECLINED'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** A suggestion as it came in. A row outlives every load of the collection, so its subject is no foreign key. */
@Entity('suggestion')
export class SuggestionEntity implements SuggestionContent {
  @PrimaryColumn('text')
  id!: string;

  /** ISO 8601 instant. */
  @Column('text', { name: 'received_at' })
  receivedAt!: string;

  @Column('text')
  kind!: SuggestionKind;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  reason!: SuggestionReason | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { nullable: true })
  page!: string | null;

  /** JSON of {@link SuggestedPage}s: the pages from which the same words came in, the first ones of many. */
  @Column('text')
  pages!: string;

  /** ISO 8601 instant of the last time that the same words came in; null while they came in once. */
  @Column('text', { name: 'last_received_at', nullable: true })
  lastReceivedAt!: string | null;

  /**
   * SHA-256 of the content but the page, once among the open ones: the same words again are the same suggestion, also when an answer was
   * lost on its way.
   */
  @Column('text')
  fingerprint!: string;

  /** How often it came in. */
  @Column('integer')
  times!: number;

  @Column('text')
  state!: SuggestionState;

  @Column('text', { name: 'decided_at', nullable: true })
  decidedAt!: string | null;

  /** Name of the editor who accepted or declined it. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  /** Why it was declined. */
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  /** The draft that came of it. */
  @Column('integer', { name: 'change_set_id', nullable: true })
  changeSetId!: number | null;
}
