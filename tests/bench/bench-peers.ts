/** The peers' doors: from a list of names to a function that counts the hits in a text. */
import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';

export interface Peer {
  peer: string;
  /** Sizes that it can be built at within the bench's patience. */
  most: number;
  build: (names: readonly string[]) => Promise<(text: string) => number> | ((text: string) => number);
}

type Trie = Map<string, Trie | true>;

/** A port of flashtext's algorithm: a trie of characters walked from word to word, longest keyword first. */
function buildFlashtext(names: readonly string[]): (text: string) => number {
  const root: Trie = new Map();
  for (const name of names) {
    let node = root;
    for (const character of name) {
      let next = node.get(character);
      if (next === undefined || next === true) {
        next = new Map();
        node.set(character, next);
      }
      node = next;
    }
    node.set('', true);
  }
  const isWord = (unit: number): boolean =>
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
  return (text) => {
    let found = 0;
    let index = 0;
    while (index < text.length) {
      let node: Trie | undefined = root;
      let end = 0;
      let at = index;
      while (node !== undefined) {
        if (node.has('') && !isWord(text.charCodeAt(at))) end = at;
        if (at >= text.length) break;
        node = node.get(text.charAt(at)) as Trie | undefined;
        at++;
      }
      if (end > index) {
        found++;
        index = end;
      } else {
        while (index < text.length && isWord(text.charCodeAt(index))) index++;
      }
      while (index < text.length && !isWord(text.charCodeAt(index))) index++;
    }
    return found;
  };
}

const escapePattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** It has no types, so its name is kept from the compiler. */
const AHOCORASICK: string = 'ahocorasick';

export const PEERS: Peer[] = [
  {
    peer: 'RegExp',
    most: 10_000,
    build: (names) => {
      const longest = [...names].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(`\\b(?:${longest.map(escapePattern).join('|')})\\b`, 'g');
      return (text) => text.match(pattern)?.length ?? 0;
    },
  },
  { peer: 'flashtext (port)', most: 100_000, build: buildFlashtext },
  {
    peer: 'ahocorasick',
    most: 100_000,
    build: async (names) => {
      const { default: AhoCorasick } = (await import(AHOCORASICK)) as unknown as {
        default: new (words: readonly string[]) => { search: (text: string) => unknown[] };
      };
      const machine = new AhoCorasick(names);
      return (text) => machine.search(text).length;
    },
  },
  {
    peer: '@monyone/aho-corasick',
    most: 100_000,
    build: (names) => {
      const machine = new GreedyAhoCorasick([...names]);
      return (text) => machine.matchInText(text).length;
    },
  },
];
