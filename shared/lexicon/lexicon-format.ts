/** The layout of the lexicon's binary, which `docs/lexicon-format.md` explains. Little-endian throughout. */

export const LEXICON_MAGIC = 0x58454c53; // "SLEX"
export const LEXICON_VERSION = 8;

/** Bytes before the section table: magic, version, byte length, checksum of everything after the checksum. */
export const HEADER_BYTES = 16;

/** The sections in the order of the section table; each entry of the table is a byte offset and a byte length. */
export const SECTIONS = [
  'meta',
  'first',
  'sequences',
  'records',
  'tokens',
  'styles',
  'subjectKinds',
  'slugIndex',
  'slugs',
  'requires',
  'posts',
  'languages',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The 32-bit words of the section `meta`. */
export const META = {
  subjects: 0,
  postings: 1,
  keys: 2,
  styles: 3,
  maxTokens: 4,
  lowerFirstBits: 5,
  upperFirstBits: 6,
  lowerBits: 7,
  upperBits: 8,
};
export const META_WORDS = 9;

/** A token's place in the dictionary, in a record: so many bytes, whatever the place, because they are read without a guess. */
export const PLACE_BYTES = 3;
/** A subject's number where many bear a name alike: so many bytes, so that one can be sought among them. */
export const SUBJECT_BYTES = 3;
/** A record's head holds the number of its tokens up to this one, and 0 where there are more. */
export const FEW_TOKENS = 3;

/** A sequence is the beginning of a longer name / a whole name. */
export const STATE_PREFIX = 1;
export const STATE_NAME = 2;
/** What a sequence is multiplied by for its bits in a word of the sieve: the bits that chose the word say nothing more. */
export const SIEVE_PRIME = 0x85ebca6b;

export const SLUGS_PER_BLOCK = 16;

/** Kinds of subjects by their byte; a post's holder gives the mention's kind. */
export const SUBJECT_KIND_CODES = [
  'PERSON',
  'ORGANIZATION',
  'GOVERNMENT',
  'PLACE',
  'ISSUE',
  'OTHER',
  'POST',
] as const;
export type SubjectKindCode = (typeof SUBJECT_KIND_CODES)[number];

/** Flags of a posting (one name of one subject): its subject's kind is at `KIND_SHIFT`, the language's index begins at `LANGUAGE_SHIFT`. */
export const NEEDS_EVIDENCE = 1;
export const DERIVATION_SHIFT = 1;
export const DERIVATION_MASK = 15;
export const IGNORE_CASE = 32;
export const HAS_MORE = 64;
export const KIND_SHIFT = 7;
export const KIND_MASK = 7;
export const LANGUAGE_SHIFT = 10;

/** How the compiler came to a name; each derivation is a rule of `docs/mentions.md`. */
export const DERIVATIONS = [
  'listed',
  'place-short',
  'alias',
  'surname',
  'initials',
  'suffix',
  'united',
  'spelling',
  'article',
  'topic-variant',
  'team-town',
  'middle-name',
  'nickname',
  'team',
  'short',
  'national',
] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/** How one token of a name was written, two bits each. */
export const SHAPE_ANY = 0;
export const SHAPE_CAPITAL = 1;
export const SHAPE_UPPER = 2;
/** Shapes of so many tokens are kept; the rest may be written in any way. */
export const SHAPED_TOKENS = 14;

/** Stands for a subject that the lexicon does not have. */
export const NO_SUBJECT = 0xffffffff;
/** The end of a post's term that has none. */
export const FOREVER = 99_999_999;
