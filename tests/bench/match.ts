import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { findMatches } from '../../shared/mentions/find-matches.ts';
import { resolveMentions } from '../../shared/mentions/resolve-mentions.ts';
import { makeChinese, makeSubjects, makeText, makeVocabulary } from './bench-corpus.ts';
import { PEERS } from './bench-peers.ts';

/** All sizes, or those of `--sizes 1000,10000`. */
const chosen = process.argv.indexOf('--sizes');
const SIZES =
  chosen > 0 ? (process.argv[chosen + 1] ?? '').split(',').map(Number) : [1_000, 10_000, 100_000, 1_000_000];
const TEXT_UNITS = 1_100_000;
const ROUNDS = 15;

const isWord = new Uint8Array(65_536);
for (let unit = 0; unit < 65_536; unit++)
  isWord[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;

/** The least that any matcher does: look at every unit and count the words. */
function floor(text: string): number {
  let words = 0;
  let inside = 0;
  for (let index = 0; index < text.length; index++) {
    const word = isWord[text.charCodeAt(index)] as number;
    words += word & (inside ^ 1);
    inside = word;
  }
  return words;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Pieces of a text, so short that another process seldom interrupts the timing of one. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 50_000) {
    const piece = text.slice(at, at + 50_000);
    found.push(
      /[^\0-\xff]/u.test(piece) ? piece.split('').join('') : Buffer.from(piece, 'latin1').toString('latin1'),
    );
  }
  return found;
}

/** Times work against the floor, piece by piece in turn, so that both meet the same machine; medians over all pieces and rounds. */
function pairWithFloor(
  text: string,
  work: (piece: string) => unknown,
  rounds = ROUNDS,
): { mbPerSecond: number; ratio: number } {
  const parts = pieces(text);
  for (const part of parts) {
    floor(part);
    work(part);
  }
  const speeds: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const part of parts) {
      const least = time(() => floor(part));
      const taken = time(() => work(part));
      speeds.push(part.length / taken / 1000);
      ratios.push(taken / least);
    }
  }
  return { mbPerSecond: median(speeds), ratio: median(ratios) };
}

function resolveRatio(lexicon: Lexicon, text: string): number {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const part of pieces(text)) {
      let matches: ReturnType<typeof findMatches> = [];
      const match = time(() => {
        matches = findMatches(lexicon, part);
      });
      ratios.push((match + time(() => resolveMentions(lexicon, part, matches, { language: 'en' }))) / match);
    }
  }
  return median(ratios);
}

function heapMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return rounded((heapUsed + arrayBuffers) / 1e6, 1);
}

function measure(names: number, vocabulary: ReturnType<typeof makeVocabulary>) {
  const subjects = makeSubjects(names, vocabulary);
  const start = performance.now();
  const bytes = compileLexicon(subjects);
  const compileMs = performance.now() - start;
  const openMs = median(Array.from({ length: 9 }, () => time(() => openLexicon(bytes))));
  const lexicon = openLexicon(bytes);
  const listed = subjects.map((subject) => subject.names[0]?.text ?? '');
  const text = makeText(TEXT_UNITS, vocabulary, listed);
  const { mbPerSecond, ratio } = pairWithFloor(text, (piece) => findMatches(lexicon, piece));
  const ours = {
    names,
    mbPerSecond: rounded(mbPerSecond, 1),
    ratioToFloor: rounded(ratio),
    resolveRatio: rounded(resolveRatio(lexicon, text)),
    bytesPerName: rounded(lexicon.bytesForMatching / names, 1),
    bytesPerNameWithSlugs: rounded(bytes.byteLength / names, 1),
    compileMs: rounded(compileMs, 0),
    openMs: rounded(openMs, 3),
    openMsWithoutChecksum: rounded(
      median(Array.from({ length: 9 }, () => time(() => openLexicon(bytes, { verifyChecksum: false })))),
      3,
    ),
    articleMs: rounded(articleMs(lexicon, text), 4),
    matches: findMatches(lexicon, text).length,
    lexiconMb: rounded(bytes.byteLength / 1e6),
    heapMb: heapMegabytes(),
  };
  return { ours, listed, text };
}

/** One article of 5,000 characters, resolved. */
function articleMs(lexicon: Lexicon, text: string): number {
  const article = text.slice(0, 5_000);
  const times = Array.from({ length: 200 }, () =>
    time(() => resolveMentions(lexicon, article, findMatches(lexicon, article), { language: 'en' })),
  );
  return median(times);
}

async function measurePeers(names: number, listed: readonly string[], text: string) {
  const found = [];
  for (const { peer, most, build } of PEERS) {
    if (names > most) {
      found.push({
        peer,
        names,
        mbPerSecond: null,
        ratioToFloor: null,
        compileMs: null,
        why: 'takes too long or too much memory to build',
      });
      continue;
    }
    const start = performance.now();
    const count = await build(listed);
    count(text.slice(0, 1_000));
    const compileMs = performance.now() - start;
    const { mbPerSecond, ratio } = pairWithFloor(text, count, 2);
    found.push({
      peer,
      names,
      mbPerSecond: rounded(mbPerSecond, 1),
      ratioToFloor: rounded(ratio),
      compileMs: rounded(compileMs, 0),
    });
  }
  return found;
}

function measureChinese() {
  const { subjects, text } = makeChinese(10_000, 1_000_000);
  const lexicon = openLexicon(compileLexicon(subjects));
  const { mbPerSecond, ratio } = pairWithFloor(text, (piece) => findMatches(lexicon, piece));
  return {
    names: 10_000,
    mCharactersPerSecond: rounded(mbPerSecond, 1),
    ratioToFloor: rounded(ratio),
    matches: findMatches(lexicon, text).length,
  };
}

/** Speed of matching and resolving at four sizes, paired with the floor and with peers. */
export async function run() {
  const vocabulary = makeVocabulary();
  const ours = [];
  const peers = [];
  const withPeers = !process.argv.includes('--no-peers');
  for (const names of SIZES) {
    const measured = measure(names, vocabulary);
    ours.push(measured.ours);
    if (withPeers) peers.push(...(await measurePeers(names, measured.listed, measured.text)));
  }
  return {
    node: process.version,
    ours,
    peers,
    chinese: measureChinese(),
    markJs: 'needs a DOM: see docs/benchmarks.md',
  };
}
