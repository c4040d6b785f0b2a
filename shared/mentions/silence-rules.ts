import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import type { Document } from './document.ts';
import type { Match } from './find-matches.ts';
import {
  familyName,
  halfOfHyphenated,
  insideLongerName,
  isSomebodyCalled,
  loneWordBesideCapital,
  nobleName,
  partOfNameWithOf,
} from './longer-names.ts';
import { isOthersBody } from './national-bodies.ts';
import {
  germanNoun,
  germanNounOfName,
  monthName,
  ordinaryCase,
  ordinaryWordOpensSentence,
} from './ordinary-words.ts';
import { isBowler, isScorer } from './sport-report.ts';
import type { Surroundings } from './surroundings.ts';

/** A rule that keeps a hit silent; its id is what `docs/mentions.md` explains. */
export type SilenceRule =
  | 'half-of-hyphenated'
  | 'inside-longer-name'
  | 'part-of-name-with-of'
  | 'lone-word-beside-capital'
  | 'ordinary-word-opens-sentence'
  | 'month-name'
  | 'ordinary-case'
  | 'family-name'
  | 'body-of-another-country'
  | 'other-bearer';

/** The first rule that keeps a safe name silent here, or null. */
export function silenceOf(
  document: Document,
  index: number,
  kind: SubjectKindCode,
  around: Surroundings,
): SilenceRule | null {
  if (kind === 'ISSUE') return null;
  if (halfOfHyphenated(document, index)) return 'half-of-hyphenated';
  if (insideLongerName(document, index, kind, around)) return 'inside-longer-name';
  if (partOfNameWithOf(document, index, around)) return 'part-of-name-with-of';
  if (kind === 'PLACE' && nobleName(document, index, around)) return 'inside-longer-name';
  if (kind === 'PLACE' && isBowler(document, around)) return 'other-bearer';
  if (kind !== 'PERSON' && isScorer(document, document.matches[index] as Match)) return 'other-bearer';
  if (familyName(document, index, around) || isSomebodyCalled(document, index, kind)) return 'family-name';
  if (isOthersBody(document, index, kind, around)) return 'body-of-another-country';
  if (loneWordBesideCapital(document, index, kind, around)) return 'lone-word-beside-capital';
  if (ordinaryWordOpensSentence(document, index, around)) return 'ordinary-word-opens-sentence';
  if (kind === 'PLACE' && germanNoun(document, index, around)) return 'ordinary-case';
  if (kind === 'PERSON' && germanNounOfName(document, index, around)) return 'ordinary-case';
  if (kind === 'PERSON' && monthName(document, index, around)) return 'month-name';
  if (kind !== 'POST' && kind !== 'OTHER' && ordinaryCase(document, index)) return 'ordinary-case';
  return null;
}
