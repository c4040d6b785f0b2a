/**
 * The closed lists of words that schema, code, database and screen share.
 * Each list is an array first, so that validators, GraphQL enums and database checks are made from it.
 */

/** What an actor is. A `PLACE` is named by the news for whoever acts there ("Beijing"). */
export const ACTOR_KINDS = ['PERSON', 'ORGANIZATION', 'GOVERNMENT', 'PLACE'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What a subject is: whatever a name can mean. */
export const SUBJECT_KINDS = [...ACTOR_KINDS, 'ISSUE', 'POST'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a mention says that it is: a post is answered with its holder's kind, and a foreign name list may say `OTHER`. */
export const MENTION_KINDS = [...ACTOR_KINDS, 'ISSUE', 'OTHER'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** What a name is to its subject. */
export const NAME_KINDS = [
  'PRIMARY',
  'ALIAS',
  'SHORT',
  'ACRONYM',
  'NATIVE',
  'TRANSLITERATION',
  'FORMER',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** How a name may match: by itself, only with evidence in the document, or never (it is shown and searched only). */
export const NAME_MATCHINGS = ['ALONE', 'WITH_EVIDENCE', 'NEVER'] as const;
export type NameMatching = (typeof NAME_MATCHINGS)[number];

/** How an interval ends: still so, ended, will run out, or no end was seen. */
export const END_KINDS = ['NONE', 'ACTUAL', 'SCHEDULED', 'UNKNOWN'] as const;
export type EndKind = (typeof END_KINDS)[number];

/** `POLICY`: what one can be for or against. `FACT`: what one can affirm or deny. */
export const PROPOSITION_KINDS = ['POLICY', 'FACT'] as const;
export type PropositionKind = (typeof PROPOSITION_KINDS)[number];

export const POLICY_STANCES = [
  'SUPPORTS',
  'OPPOSES',
  'CONDITIONAL',
  'MIXED',
  'NEUTRAL',
  'NO_KNOWN_POSITION',
] as const;
export const FACT_STANCES = ['AFFIRMS', 'DENIES', 'MIXED', 'NO_KNOWN_POSITION'] as const;
/** An actor's stand towards a proposition, never towards a mere topic; which stances fit follows the proposition's kind. */
export const STANCES = [
  'SUPPORTS',
  'OPPOSES',
  'CONDITIONAL',
  'MIXED',
  'NEUTRAL',
  'AFFIRMS',
  'DENIES',
  'NO_KNOWN_POSITION',
] as const;
export type Stance = (typeof STANCES)[number];

/** What a position rests on. */
export const POSITION_BASES = ['SAID', 'VOTED', 'ENACTED', 'SIGNED', 'REPORTED'] as const;
export type PositionBasis = (typeof POSITION_BASES)[number];

/** What kind of place a source is. `STATE_MEDIA` is owned by a government; an `AGGREGATOR` never stands alone under a statement. */
export const SOURCE_CLASSES = [
  'OFFICIAL_RECORD',
  'OWN_STATEMENT',
  'INDEPENDENT_REPORT',
  'RESEARCH',
  'STATE_MEDIA',
  'ADVOCACY',
  'AGGREGATOR',
] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** Whether a citation speaks for its statement or against it. */
export const CITATION_ROLES = ['SUPPORTS', 'CONTRADICTS'] as const;
export type CitationRole = (typeof CITATION_ROLES)[number];

/** The most graphemes that each kind of text may have, so that nothing is ever cut on a card. */
export const LENGTHS = {
  proposition: 60,
  name: 80,
  statement: 110,
  condition: 110,
  correctionNote: 110,
  event: 90,
  summary: 240,
  quotation: 280,
} as const;
