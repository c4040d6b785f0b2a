import { simplifyCharacters } from './simplified-characters.ts';

/** Letters that Unicode does not decompose, and what people type for them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Scripts that are written without spaces: every character is a token of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Apostrophes inside words ("O'Brien", "People’s") join; everything else that is no letter or digit separates. */
const JOINERS = /(?<=\p{L})['’ʼ](?=\p{L})/gu;

/**
 * Folds a text to what two spellings of one name have in common: compatibility forms, case, diacritics, apostrophes,
 * traditional and simplified characters. "Andrés" and "ANDRES" fold to "andres"; offsets into the original are lost.
 */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđðþæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(JOINERS, '')
    .normalize('NFC');
  return simplifyCharacters(folded);
}

/** A folded text as words with single spaces between, for looking up parts of a text. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One token of a folded text; `unspaced` marks a single character of a script without spaces. */
export interface SearchToken {
  text: string;
  unspaced: boolean;
}

/** Cuts a folded text into words, and scripts without spaces into characters. Dotted initials ("U.S.") become one word. */
export function tokenize(folded: string): SearchToken[] {
  const joined = folded.replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  const tokens: SearchToken[] = [];
  for (const [word] of joined.matchAll(/[\p{L}\p{N}]+/gu)) {
    let run = '';
    for (const character of word) {
      if (UNSPACED.test(character)) {
        if (run !== '') tokens.push({ text: run, unspaced: false });
        run = '';
        tokens.push({ text: character, unspaced: true });
      } else {
        run += character;
      }
    }
    if (run !== '') tokens.push({ text: run, unspaced: false });
  }
  return tokens;
}

/** The three-character windows of a word with its edges marked: what a word and its misspelling share. */
export function trigrams(word: string): string[] {
  const padded = `^${word}$`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  return [...grams];
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbors), given up above `most`.
 * @returns the distance, or `most + 1`
 */
export function typoDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** How many typing mistakes a word of this length forgives. */
export function forgivenTypos(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
