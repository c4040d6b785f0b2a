/** The peers' doors: from a list of names to a function that counts the hits in a text; each is measured in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';

export interface Peer {
  peer: string;
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
    build: (names) => {
      const longest = [...names].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(`\\b(?:${longest.map(escapePattern).join('|')})\\b`, 'g');
      return (text) => text.match(pattern)?.length ?? 0;
    },
  },
  { peer: 'flashtext (port)', build: buildFlashtext },
  {
    peer: 'ahocorasick',
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
    build: (names) => {
      const machine = new GreedyAhoCorasick([...names]);
      return (text) => machine.matchInText(text).length;
    },
  },
];

/** The bench's patience with one peer at one size, building and matching together, and the room that it gets. */
const MOST_SECONDS = 90;
const MOST_MEGABYTES = 4_096;

/** One peer's figures at one size; null with the reason where it did not get there. */
export interface PeerFigures {
  peer: string;
  names: number;
  mbPerSecond: number | null;
  ratioToFloor: number | null;
  compileMs: number | null;
  heapMb: number | null;
  why?: string;
}

/** Measures every peer with these names on this text, one after the other. */
export async function measurePeers(
  names: number,
  listed: readonly string[],
  text: string,
  progress: (what: string) => void,
): Promise<PeerFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    writeFileSync(join(folder, 'names.txt'), listed.join('\n'));
    writeFileSync(join(folder, 'text.txt'), text, 'latin1');
    const found: PeerFigures[] = [];
    for (const { peer } of PEERS) {
      progress(`${names} names: ${peer}`);
      found.push({ ...NOTHING, peer, names, ...(await measureInChild(peer, folder)) });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NOTHING = { mbPerSecond: null, ratioToFloor: null, compileMs: null, heapMb: null };

function measureInChild(peer: string, folder: string): Promise<Partial<PeerFigures>> {
  const script = fileURLToPath(new URL('./bench-peer-child.ts', import.meta.url));
  const loader = ['--import', '@oxc-node/core/register', `--max-old-space-size=${MOST_MEGABYTES}`];
  const child = spawn(process.execPath, [...loader, script, peer, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MOST_SECONDS * 1_000,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output) as Partial<PeerFigures>);
      else if (signal === 'SIGTERM') resolve({ why: `not within ${MOST_SECONDS} s` });
      else resolve({ why: `ended early, with up to ${MOST_MEGABYTES} MB of heap` });
    });
  });
}
