/** Why a lexicon was refused. */
export type LexiconErrorCode =
  | 'LEXICON_NOT_A_LEXICON'
  | 'LEXICON_NEWER_FORMAT'
  | 'LEXICON_TRUNCATED'
  | 'LEXICON_CORRUPT'
  | 'LEXICON_BIG_ENDIAN_HOST'
  | 'LEXICON_TOO_LARGE';

/** A lexicon that cannot be opened or compiled; the message says the mend. */
export class LexiconError extends Error {
  readonly code: LexiconErrorCode;

  constructor(code: LexiconErrorCode, message: string) {
    super(message);
    this.name = 'LexiconError';
    this.code = code;
  }
}
