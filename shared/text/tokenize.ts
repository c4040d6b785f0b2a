/** A word of a text. Offsets are UTF-16 units into the original text, half-open. */
export interface Token {
  start: number;
  end: number;
  /** The word as compared: folded, without case, diacritics, soft hyphens and zero-width characters. */
  key: string;
  /** How it is written. `caps`: all capitals and longer than one letter; `lower`: also scripts without case. */
  shape: 'lower' | 'capital' | 'caps';
  /** A possessive ending follows ("Trump's"); `end` lies before it. */
  isPossessive: boolean;
}

const WORD =
  /(?:\p{L}\.){2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff])+(?:['’ʼ](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const POSSESSIVE = /['’ʼ]s$/i;

/** Folds a word to what its variants share: "U.S." and "US", "Andrés" and "ANDRES", "ﬁ" and "fi". */
export function foldWord(word: string): string {
  return word
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ.]/g, '');
}

/** Cuts a text into words; characters of scripts without spaces are words of their own. Never throws; linear. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0].replace(INVISIBLE, '');
    const isPossessive = POSSESSIVE.test(match[0]);
    const surface = isPossessive ? match[0].slice(0, -2) : match[0];
    const bare = isPossessive ? written.slice(0, -2) : written;
    if (bare === '') continue;
    tokens.push({
      start: match.index,
      end: match.index + surface.length,
      key: foldWord(surface),
      shape: shapeOf(bare),
      isPossessive,
    });
  }
  return tokens;
}

function shapeOf(word: string): Token['shape'] {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return 'caps';
  const first = word[0] ?? '';
  return first !== first.toLowerCase() ? 'capital' : 'lower';
}
