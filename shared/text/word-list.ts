import { CHARACTERS, EXPAND, FOLDED, SKIP } from './characters.ts';
import { foldRange } from './tokens.ts';

/** The words of all lists: each one's folded form, and the bits of the lists that have it. Index 0 is what no list has. */
const WORDS: string[] = [''];
const LISTS: number[] = [0];
const INDEX = new Map<string, number>();
/** An open hash table of a power of two: the index of a word, or 0, and the word's hash. */
const SLOTS = 8_192;
const INDEX_AT = new Uint16Array(SLOTS);
const HASH_AT = new Int32Array(SLOTS);
/** A list's bit has to be a small integer. */
const MOST_LISTS = 30;
let lists = 0;

/**
 * A closed list of folded words that is asked for the words beside names. To which lists a word of a text belongs is told in one look,
 * without a string for it: a document's names have some hundred words beside them, and most are on no list.
 */
export class WordList extends Set<string> {
  readonly bit: number;

  constructor(words: Iterable<string>) {
    super(words);
    if (lists === MOST_LISTS) throw new Error(`there are more than ${MOST_LISTS} lists of words`);
    this.bit = 1 << lists++;
    for (const word of this) note(word, this.bit);
  }
}

function note(word: string, bit: number): void {
  const known = INDEX.get(word) ?? WORDS.length;
  LISTS[known] = (LISTS[known] ?? 0) | bit;
  if (known < WORDS.length) return;
  WORDS.push(word);
  INDEX.set(word, known);
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  const slot = slotOf(hash);
  INDEX_AT[slot] = known;
  HASH_AT[slot] = hash;
}

const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1);

/** The first slot that has a hash, or the free one that it would take. Words of one hash come one behind the other. */
function slotOf(hash: number): number {
  let slot = (hash >>> 12) & (SLOTS - 1);
  while (INDEX_AT[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** The index of the listed word that the units `[start, end)` of a text fold to; 0 for none. */
export function listedWord(text: string, start: number, end: number): number {
  let hash = 0;
  let some = 0;
  let every = -1;
  for (let at = start; at < end; at++) {
    const entry = CHARACTERS[text.charCodeAt(at)] as number;
    some |= entry;
    every &= entry;
    hash = mixed(hash, entry & FOLDED);
  }
  // A separator, or what folds to no unit or to several: no unit of the word stands for one of the text.
  if (every >= 0 || (some & (SKIP | EXPAND)) !== 0) return INDEX.get(foldRange(text, start, end)) ?? 0;
  for (let slot = (hash >>> 12) & (SLOTS - 1); INDEX_AT[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const index = INDEX_AT[slot] as number;
    if (HASH_AT[slot] === hash && isWritten(text, start, end, WORDS[index] as string)) return index;
  }
  return 0;
}

/** Whether the units `[start, end)` of a text, of which each folds to one, are a folded word. */
function isWritten(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (((CHARACTERS[text.charCodeAt(at)] as number) & FOLDED) !== word.charCodeAt(at - start)) return false;
  }
  return true;
}

/** The folded form of a listed word by its index. */
export const foldedOf = (index: number): string => WORDS[index] as string;

/** Whether a listed word, by its index, is on a list. */
export const isListedIn = (index: number, list: WordList): boolean =>
  ((LISTS[index] as number) & list.bit) !== 0;
