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
  NOT_FOUND: 404,
  UNKNOWN_DOCUMENT: 404,
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
} as const;
export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** Why a mutation was not done. */
export interface UserError {
  code: UserErrorCode;
  /** The input field at fault, from the argument down (`['input', 'note']`); empty where it is none. */
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
