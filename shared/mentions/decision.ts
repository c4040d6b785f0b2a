import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import {
  DERIVATION_MASK,
  DERIVATION_SHIFT,
  DERIVATIONS,
  type Derivation,
  NEEDS_EVIDENCE,
  type SubjectKindCode,
} from '../lexicon/lexicon-format.ts';
import type { Match } from './find-matches.ts';

/** What was decided of one match. */
export interface Decision {
  match: Match;
  /** The subject's number in the lexicon; -1 where undecided between `candidates`. */
  subject: number;
  /** Of the subject, or of the first candidate. */
  kind: SubjectKindCode;
  post?: number;
  candidates?: number[];
  /** Ids of the rules that decided, in the order in which they spoke; several decisions may share one list. */
  evidence: readonly string[];
}

/** How the compiler came to a name. */
export const derivationOf = (posting: Pick<Posting, 'flags'>): Derivation =>
  DERIVATIONS[(posting.flags >>> DERIVATION_SHIFT) & DERIVATION_MASK] ?? 'listed';

/** The derivations up to this one are names that the data has: listed, "Washington" for "Washington, D.C.", alias. */
const LAST_LISTED = DERIVATIONS.indexOf('alias');

/** Whether the data has the name itself, as the subject's own name or as an alias; "Washington" for "Washington, D.C." counts so. */
export const isListed = (posting: Posting): boolean =>
  ((posting.flags >>> DERIVATION_SHIFT) & DERIVATION_MASK) <= LAST_LISTED;

/** Whether a name counts only with evidence. */
export const isWeak = (posting: Posting): boolean => (posting.flags & NEEDS_EVIDENCE) !== 0;

const SURNAME = DERIVATIONS.indexOf('surname');

/** Whether the compiler derived a name as a person's surname; told by its flags alone, for a surname has a hundred bearers. */
export const isSurname = ({ flags }: Pick<Posting, 'flags'>): boolean =>
  ((flags >>> DERIVATION_SHIFT) & DERIVATION_MASK) === SURNAME;

const SHORT = DERIVATIONS.indexOf('short');

/** Whether the compiler derived a name as the short form of a body's: "Yale". */
export const isShortForm = ({ flags }: Pick<Posting, 'flags'>): boolean =>
  ((flags >>> DERIVATION_SHIFT) & DERIVATION_MASK) === SHORT;

const SUFFIX = DERIVATIONS.indexOf('suffix');

/** Whether the compiler derived a name as the first word of a firm's, which counts behind the whole name only: "Barrick". */
export const isFirstWord = (posting: Pick<Posting, 'flags'>): boolean =>
  (posting.flags & NEEDS_EVIDENCE) !== 0 &&
  ((posting.flags >>> DERIVATION_SHIFT) & DERIVATION_MASK) === SUFFIX;

/** Whether a name counts alone: no evidence, no required subjects, no office. */
export const isSafe = (posting: Posting): boolean =>
  !isWeak(posting) && posting.requires === 0 && kindOf(posting) !== 'POST';

/** Whether somebody who bears the name of a match passes a test. */
export const isBorneBy = ({ postings, bearers }: Match, test: (subject: number) => boolean): boolean =>
  postings.some(({ subject }) => test(subject)) || bearers.some((group) => group.some(test));

/** Whether somebody or something of a kind bears the name of a match. */
export const isBorneByKind = ({ postings, bearers }: Match, kind: SubjectKindCode): boolean =>
  postings.some((posting) => kindOf(posting) === kind) || bearers.some((group) => kindOf(group) === kind);

/** The names of a match of a sort, as those of subjects that pass a test. */
export const postingsOf = (
  { postings, bearers }: Match,
  isOfSort: (name: Pick<Posting, 'flags'>) => boolean,
  test: (subject: number) => boolean,
): Posting[] => [
  ...postings.filter((posting) => isOfSort(posting) && test(posting.subject)),
  ...bearers.filter(isOfSort).flatMap((group) => group.filter(test)),
];

/** The name of a match as that of one subject. */
export const postingOf = ({ postings, bearers }: Match, subject: number): Posting | undefined =>
  postings.find((posting) => posting.subject === subject) ??
  bearers.find((group) => group.has(subject))?.posting(subject);

/** The last of some ordered places before one, or -1. */
export function lastBefore(places: readonly number[], index: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (places[low - 1] as number);
}
