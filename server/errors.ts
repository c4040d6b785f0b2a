import type { RecordKey } from './curation/record.ts';

/**
 * Every code that a client can meet in `extensions.code` or in the `code` of an HTTP answer, with the status of a plain HTTP
 * answer. Documented in `docs/errors.md`; a test fails when the two disagree. A retired code is never given a new meaning.
 */
export const ERROR_CODES = {
  BAD_REQUEST: 400,
  PARSE_FAILED: 400,
  VALIDATION_FAILED: 400,
  INVALID_INPUT: 400,
  INVALID_CURSOR: 400,
  LIMIT_PAGE_SIZE: 400,
  LIMIT_TEXT: 400,
  LIMIT_DEPTH: 400,
  LIMIT_ALIASES: 400,
  LIMIT_TOKENS: 400,
  LIMIT_COST: 400,
  LIMIT_BODY: 413,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  UNKNOWN_DOCUMENT: 404,
  /** The name and the status by which Apollo's clients learn to send the document itself. */
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INTERNAL: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * A request that cannot be answered as asked. Its message names the field and the mend and is shown to the client as it stands.
 * `field` is the argument or input field at fault, `limit` the number that was exceeded.
 */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.details = details;
  }
}

/**
 * Every code in the `errors` of a mutation's payload: what an ordinary user can meet and mend. Documented in `docs/errors.md`
 * too, and as lasting as {@link ERROR_CODES}.
 */
export const USER_ERROR_CODES = {
  REQUIRED: 'A field that is needed was not given.',
  NOT_TAKEN: 'A field was given that is not taken here.',
  LIMIT_TEXT: 'A text is longer than the field takes.',
  NOT_AN_ADDRESS: 'A text that should be an address is none.',
  NOT_FOUND: 'What the field names does not exist.',
  LIMIT_RATE: 'Too many were sent; later there is room again.',
  SUGGESTION_CAME_AGAIN: 'The same words wait in the queue again, as another suggestion.',
  SUGGESTION_DECIDED: 'Somebody has accepted or declined the suggestion already.',
  CHANGE_SET_STATE: 'The change set is in another state than this needs.',
  CHANGES_UNSEEN: 'Changes were not marked as seen by whoever approves or publishes them.',
  CHANGE_SET_EMPTY: 'Nothing in the change set differs from what is published.',
  DRAFT_VERSION_CONFLICT: 'The draft was saved elsewhere since it was read.',
  VERSION_CONFLICT: 'Another version of a record was published since the draft was begun.',
  SLUG_INVALID: 'A slug has letters that it may not have.',
  LIMIT_DOCUMENT: 'A document is larger or nests deeper than one may.',
  LIMIT_RECORDS: 'A change set holds more records than one may.',
  DOCUMENT_INVALID: 'A document breaks the format of the collection’s files.',
  REFERENCE_INVALID: 'A document names something that is not there, or gives an id that is taken.',
  OWN_CHANGE_SET: 'Who wrote a change set does not publish it.',
  SELF_REVIEW_UNCONFIRMED: 'A second pair of eyes is due, and nobody said that there is none.',
  INTEREST_DECLARED: 'Who has declared an interest in a subject does not publish on it.',
  NOT_THE_SAME: 'Two subjects were judged not to be the same.',
  ALREADY_ON_RECORD: 'A statement stands already, under another id; a warning.',
  CONTENTIOUS_NEEDS_TWO:
    'A contentious statement about a living person has fewer than two independent publishers.',
  CORRECTION_WITHOUT_NOTE: 'A correction does not say in public what was wrong.',
  CORRECTION_NOTE_GONE: 'An edit takes a public note of a correction away, or changes its words.',
  HIDDEN_BY_TAKEDOWN_ONLY: 'An edit hides or shows a record, which only a takedown does.',
  QUOTATION_WITHOUT_LANGUAGE: 'A quotation does not say its language.',
  STATEMENT_WITHOUT_CITATION: 'A statement cites nothing.',
  CITATION_WITHOUT_LOCATOR: 'A citation does not say where in the source.',
  NO_USABLE_SOURCE: 'No source that speaks for a statement can be found by a reader.',
  AGGREGATOR_ALONE: 'Only aggregators are cited.',
  STANCE_WITHOUT_PROPOSITION: 'A stance is given towards a mere topic.',
  TOO_MANY_HOLDERS: 'A post has more holders on a day than seats.',
  HELD_OUTSIDE_LIFE: 'An office is held outside of a life.',
  DATES_CONTRADICT: 'Two dates cannot both be true.',
  NAME_IS_ORDINARY_WORD: 'A name would match an ordinary word alone.',
  NAME_WITH_TITLE: 'The name of a person begins with a title.',
  NAME_WITH_NOTE: 'A name has a note in brackets.',
  TEXT_TOO_LONG: 'A text would be cut on a card.',
  REVIEW_OVERDUE: 'A statement should have been looked at again; a warning.',
} as const;
export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** Why a mutation was not done. */
export interface UserError {
  code: UserErrorCode;
  /** The record that is at fault, where it is one of a change set. */
  record?: RecordKey;
  /**
   * The field at fault: of the record, where there is one (`['positions', '0', 'end']`), else of the input, from the argument
   * down (`['input', 'note']`). Empty where it is none.
   */
  path: string[];
  /** Names the field and the mend; shown as it stands. */
  message: string;
}

/** What keeps a command from running: one sentence that says the mend. The command prints it and exits with code 1. */
export class SetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SetupError';
  }
}
