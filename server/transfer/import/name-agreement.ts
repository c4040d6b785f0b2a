import type { SubjectKind } from '../../../shared/model/vocabulary.ts';
import { fold, tokenize } from '../../search/search-tokens.ts';
import type { NameEntry } from '../collection-file.ts';

/** How the names of two records stand to each other; `UNKNOWN`: they are in different scripts. */
export type NameAgreement = 'AGREE' | 'PARTLY' | 'CONTRADICT' | 'UNKNOWN';

type Name = Pick<NameEntry, 'text' | 'kind'>;

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const HAN = /\p{Script=Han}/u;

/**
 * What whole names have in common when they mean one subject: of a person the given and the family name without
 * initials, middle names and "Jr."; of anything else all words. Short names and acronyms are too weak to count.
 */
export function nameKeys(kind: SubjectKind, names: readonly Name[]): Set<string> {
  const keys = new Set<string>();
  for (const name of names) {
    if (name.kind === 'SHORT' || name.kind === 'ACRONYM') continue;
    const key = nameKey(kind, name.text);
    if (key !== '') keys.add(key);
  }
  return keys;
}

function nameKey(kind: SubjectKind, text: string): string {
  if (HAN.test(text)) return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const words = tokenize(fold(text)).map((token) => token.text);
  if (kind !== 'PERSON') return (words[0] === 'the' ? words.slice(1) : words).join(' ');
  const told = words.filter((word) => !SUFFIXES.has(word) && word.length > 1);
  // One word is no whole name of a person: "Kennedy" would be everybody of that name.
  if (told.length < 2) return words.length < 2 ? '' : words.join(' ');
  return `${told[0]} ${told.at(-1)}`;
}

/** Compares all names of two records of one kind. */
export function compareNames(
  kind: SubjectKind,
  ours: readonly Name[],
  theirs: readonly Name[],
): NameAgreement {
  const keys = nameKeys(kind, ours);
  for (const key of nameKeys(kind, theirs)) if (keys.has(key)) return 'AGREE';
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  for (const word of b.latin) if (a.latin.has(word)) return 'PARTLY';
  const comparable = (a.latin.size > 0 && b.latin.size > 0) || (a.hasHan && b.hasHan);
  return comparable ? 'CONTRADICT' : 'UNKNOWN';
}

function wordsOf(names: readonly Name[]): { latin: Set<string>; hasHan: boolean } {
  const latin = new Set<string>();
  let hasHan = false;
  for (const { text } of names) {
    for (const token of tokenize(fold(text))) {
      if (token.unspaced) hasHan = true;
      else if (token.text.length > 2 && !SUFFIXES.has(token.text)) latin.add(token.text);
    }
  }
  return { latin, hasHan };
}
