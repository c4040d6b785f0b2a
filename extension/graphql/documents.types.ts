/* Generated from schema.graphql and documents.ts by `npm run documents`; not to be edited. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why something changes. */
export type ChangeKind =
  /** We were wrong: the card says so. */
  | 'CORRECTION'
  /** The world changed, or we know more. */
  | 'UPDATE';

/** A new draft. */
export type CreateDraftInput = {
  /** Of a correction: what the card says, at most 110 characters. */
  correctionNote?: string | null | undefined;
  /** An update, or a correction of ours. */
  kind?: ChangeKind;
  /** What the reviewer should know, at most 2,000 characters. */
  note?: string | null | undefined;
  /** The records to begin with. */
  records?: Array<DraftRecordInput>;
  /** What it is about, 1 to 120 characters. */
  title: string;
};

/** A record’s new version. */
export type DraftRecordInput = {
  /** The published version that it was written against; 0 for a new record. */
  baseVersion: number;
  /** The whole record in the format of the collection’s files, as far as it is written; null removes it. */
  document?: unknown;
  /** What it is. */
  kind: RecordKind;
  /** Its readable name (the id of a source or publisher). */
  slug: string;
};

/** What an editor writes as one document. */
export type RecordKind =
  /** A person, an organization, a government or a place, with offices and positions. */
  | 'ACTOR'
  /** Something that happened. */
  | 'EVENT'
  /** An issue with its propositions, figures and disputes. */
  | 'ISSUE'
  /** An office. */
  | 'POST'
  /** Who publishes sources. */
  | 'PUBLISHER'
  /** A source that citations name. */
  | 'SOURCE';

/** What somebody may do; each role may do what the ones before it may. */
export type Role =
  /** Takes down, and reads the audit log. */
  | 'ADMIN'
  /** Reads, and suggests. */
  | 'ANONYMOUS'
  /** Writes drafts. */
  | 'CONTRIBUTOR'
  /** Sends drafts to review. */
  | 'EDITOR'
  /** Reviews and publishes what others wrote. */
  | 'REVIEWER';

/** Why a source was found. */
export type SourceMatch =
  /** The words are in its publisher’s name or in its number. */
  | 'PUBLISHER'
  /** It has this address, however it was written; tracking parts do not count. */
  | 'SAME_ADDRESS'
  /** It has this number, like “Public Law 118-50”. */
  | 'SAME_NUMBER'
  /** It carries the same text as the source with this address: the two are one publisher’s words. */
  | 'SAME_TEXT'
  /** The words are in its title, or in title and publisher together. */
  | 'TITLE';

/** What a reader tells the editors. Nobody is named in it. */
export type SuggestInput = {
  /** What it is about; says which other fields are taken. */
  kind: SuggestionKind;
  /** The words that nobody has curated, at most 200 UTF-16 units; needed by MISSING_NAME, and only taken there. */
  name?: string | null | undefined;
  /** In the reader’s own words, at most 500 UTF-16 units. Text, never markup. */
  note?: string | null | undefined;
  /** Address of the page that was read, at most 2000 UTF-16 units; only where the reader chose to give it. */
  page?: string | null | undefined;
  /** Needed by WRONG_MATCH, and only taken there. */
  reason?: SuggestionReason | null | undefined;
  /** An https address of a source, at most 2000 UTF-16 units; needed by SUGGEST_SOURCE, not taken by WRONG_MATCH. Nothing is fetched from it. */
  source?: string | null | undefined;
  /** Slug of the subject; needed by WRONG_MATCH and WRONG_OR_OUT_OF_DATE. Of a MISSING_NAME: whose name it is, where the reader knows. */
  subject?: string | null | undefined;
};

/** What a reader can tell the editors. */
export type SuggestionKind =
  /** A name that nobody has curated. */
  | 'MISSING_NAME'
  /** A source that should be looked at. */
  | 'SUGGEST_SOURCE'
  /** A mention was matched with a subject that it does not mean. */
  | 'WRONG_MATCH'
  /** What is said of a subject is wrong, or no longer so. */
  | 'WRONG_OR_OUT_OF_DATE';

/** Why a mention was matched wrongly. */
export type SuggestionReason =
  /** The words are no name there. */
  | 'NOT_A_NAME'
  /** Somebody or something else is meant. */
  | 'OTHER_SUBJECT';

/** What keeps a mutation from being done; docs/errors.md says the mends. */
export type UserErrorCode =
  /** Only aggregators are cited. */
  | 'AGGREGATOR_ALONE'
  /** A statement stands already, under another id; a warning. */
  | 'ALREADY_ON_RECORD'
  /** Changes were not marked as seen by whoever approves or publishes them. */
  | 'CHANGES_UNSEEN'
  /** Nothing in the change set differs from what is published. */
  | 'CHANGE_SET_EMPTY'
  /** The change set is in another state than this needs. */
  | 'CHANGE_SET_STATE'
  /** A citation does not say where in the source. */
  | 'CITATION_WITHOUT_LOCATOR'
  /** A contentious statement about a living person has fewer than two independent publishers. */
  | 'CONTENTIOUS_NEEDS_TWO'
  /** An edit takes a public note of a correction away, or changes its words. */
  | 'CORRECTION_NOTE_GONE'
  /** A correction does not say in public what was wrong. */
  | 'CORRECTION_WITHOUT_NOTE'
  /** Two dates cannot both be true. */
  | 'DATES_CONTRADICT'
  /** A document breaks the format of the collection’s files. */
  | 'DOCUMENT_INVALID'
  /** The draft was saved elsewhere since it was read. */
  | 'DRAFT_VERSION_CONFLICT'
  /** An office is held outside of a life. */
  | 'HELD_OUTSIDE_LIFE'
  /** An edit hides or shows a record, which only a takedown does. */
  | 'HIDDEN_BY_TAKEDOWN_ONLY'
  /** Who has declared an interest in a subject does not publish on it. */
  | 'INTEREST_DECLARED'
  /** A document is larger or nests deeper than one may. */
  | 'LIMIT_DOCUMENT'
  /** Too many were sent; later there is room again. */
  | 'LIMIT_RATE'
  /** A change set holds more records than one may. */
  | 'LIMIT_RECORDS'
  /** A text is longer than the field takes. */
  | 'LIMIT_TEXT'
  /** A name would match an ordinary word alone. */
  | 'NAME_IS_ORDINARY_WORD'
  /** A name has a note in brackets. */
  | 'NAME_WITH_NOTE'
  /** The name of a person begins with a title. */
  | 'NAME_WITH_TITLE'
  /** A text that should be an address is none. */
  | 'NOT_AN_ADDRESS'
  /** What the field names does not exist. */
  | 'NOT_FOUND'
  /** A field was given that is not taken here. */
  | 'NOT_TAKEN'
  /** Two subjects were judged not to be the same. */
  | 'NOT_THE_SAME'
  /** No source that speaks for a statement can be found by a reader. */
  | 'NO_USABLE_SOURCE'
  /** Who wrote a change set does not publish it. */
  | 'OWN_CHANGE_SET'
  /** A quotation does not say its language. */
  | 'QUOTATION_WITHOUT_LANGUAGE'
  /** A document names something that is not there, or gives an id that is taken. */
  | 'REFERENCE_INVALID'
  /** A field that is needed was not given. */
  | 'REQUIRED'
  /** A statement should have been looked at again; a warning. */
  | 'REVIEW_OVERDUE'
  /** A second pair of eyes is due, and nobody said that there is none. */
  | 'SELF_REVIEW_UNCONFIRMED'
  /** A slug has letters that it may not have. */
  | 'SLUG_INVALID'
  /** A stance is given towards a mere topic. */
  | 'STANCE_WITHOUT_PROPOSITION'
  /** A statement cites nothing. */
  | 'STATEMENT_WITHOUT_CITATION'
  /** The same words wait in the queue again, as another suggestion. */
  | 'SUGGESTION_CAME_AGAIN'
  /** Somebody has accepted or declined the suggestion already. */
  | 'SUGGESTION_DECIDED'
  /** A text would be cut on a card. */
  | 'TEXT_TOO_LONG'
  /** A post has more holders on a day than seats. */
  | 'TOO_MANY_HOLDERS'
  /** Another version of a record was published since the draft was begun. */
  | 'VERSION_CONFLICT';

export type CollectionQueryVariables = Exact<{ [key: string]: never; }>;


export type CollectionQuery = { collection: { version: number, name: string, publishedAt: string, bucketCount: number, lexicon: { url: string, sha256: string, bytes: number }, buckets: Array<{ index: number, url: string, sha256: string, bytes: number }> } };

export type SuggestMutationVariables = Exact<{
  input: SuggestInput;
}>;


export type SuggestMutation = { suggest: { suggestion: { id: string } | null, errors: Array<{ code: UserErrorCode, path: Array<string>, message: string }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, role: Role, expiresAt: string, operations: Array<string> } | null };

export type KnownRecordsQueryVariables = Exact<{
  kind: RecordKind;
  slug: string;
  withSubject: boolean;
  issue: string;
  withIssue: boolean;
  address: string;
  publisher: string;
}>;


export type KnownRecordsQuery = { record?: { version: number, document: unknown } | null, issue?: { version: number, document: unknown } | null, findSources: Array<{ match: SourceMatch, source: { id: string } }>, findPublishers: Array<{ id: string, name: string }> };

export type CreateDraftMutationVariables = Exact<{
  input: CreateDraftInput;
}>;


export type CreateDraftMutation = { createDraft: { changeSet: { id: string } | null, errors: Array<{ code: UserErrorCode, path: Array<string>, message: string }> } };

export type NewestDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestDraftsQuery = { drafts: { nodes: Array<{ id: string, title: string, createdAt: string, records: Array<{ document: unknown }> }> } };
