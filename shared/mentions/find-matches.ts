import type { Lexicon, LexiconEntry } from '../lexicon/open-lexicon.ts';
import type { Token } from '../text/tokenize.ts';

/** Names of the lexicon that stand at one place of the text; which of them is meant is not yet decided. */
export interface Match {
  /** Tokens `[from, until)`. */
  from: number;
  until: number;
  entries: LexiconEntry[];
}

/** What may stand between two words of one name: spaces, hyphens and dashes, one line break, an initial's full stop. */
const GAP = /^(?:[ \t\u00a0\u2000-\u200a\u202f\u3000]*\r?\n?[ \t\u00a0]*|\.? ?|\s?[-‐‑‒–—/·・&]\s?|, )$/u;

/** Every place where the words of a name stand, longest first at each; linear in the text for names of bounded length. */
export function findMatches(lexicon: Lexicon, text: string, tokens: readonly Token[]): Match[][] {
  return tokens.map((token, from) => {
    const byLength = new Map<number, LexiconEntry[]>();
    for (const entry of lexicon.byFirstWord.get(token.key) ?? []) {
      if (!standsAt(entry, text, tokens, from)) continue;
      const list = byLength.get(entry.keys.length);
      if (list === undefined) byLength.set(entry.keys.length, [entry]);
      else list.push(entry);
    }
    return [...byLength.entries()]
      .sort(([a], [b]) => b - a)
      .map(([length, entries]) => ({ from, until: from + length, entries }));
  });
}

function standsAt(entry: LexiconEntry, text: string, tokens: readonly Token[], from: number): boolean {
  for (let i = 0; i < entry.keys.length; i++) {
    const token = tokens[from + i];
    if (token === undefined || token.key !== entry.keys[i]) return false;
    if (!fitsCase(entry, i, token)) return false;
    const next = tokens[from + i + 1];
    if (i + 1 === entry.keys.length) break;
    if (token.isPossessive || next === undefined || !GAP.test(text.slice(token.end, next.start)))
      return false;
  }
  return true;
}

/** Proper names are written as they are, or all in capitals from four letters on; issues and posts as one likes. */
function fitsCase(entry: LexiconEntry, index: number, token: Token): boolean {
  if (entry.ignoresCase) return true;
  const shape = entry.shapes[index];
  if (shape === token.shape) return true;
  if (shape === 'lower') return token.shape !== 'lower' || entry.keys.length > 1;
  return shape === 'capital' && token.shape === 'caps' && token.key.length > 3;
}
