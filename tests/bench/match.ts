import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { findMatches } from '../../shared/mentions/find-matches.ts';
import { resolveMentions } from '../../shared/mentions/resolve-mentions.ts';
import { makeChinese, makeSubjects, makeText, makeVocabulary } from './bench-corpus.ts';
import { collectGarbage, median, pairWithFloor, pieces, rounded, time, warmUp } from './bench-measure.ts';
import { measurePeers } from './bench-peers.ts';

/** All sizes, or those of `--sizes 1000,10000`. */
const chosen = process.argv.indexOf('--sizes');
const SIZES =
  chosen > 0 ? (process.argv[chosen + 1] ?? '').split(',').map(Number) : [1_000, 10_000, 100_000, 1_000_000];
const TEXT_UNITS = 1_100_000;
const ROUNDS = 15;

function resolveRatio(lexicon: Lexicon, text: string): number {
  const ratios: number[] = [];
  const parts = pieces(text);
  warmUp(parts, (part) => resolveMentions(lexicon, part, findMatches(lexicon, part), { language: 'en' }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const part of parts) {
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
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return rounded((heapUsed + arrayBuffers) / 1e6, 1);
}

/** A lexicon, and the text that is read with it. What it is made of is given back, for the collector to have nothing to go through. */
function prepare(names: number, vocabulary: ReturnType<typeof makeVocabulary>) {
  const subjects = makeSubjects(names, vocabulary);
  const start = performance.now();
  const bytes = compileLexicon(subjects);
  const compileMs = performance.now() - start;
  const listed = subjects.map((subject) => subject.names[0]?.text ?? '');
  return { bytes, compileMs, text: makeText(TEXT_UNITS, vocabulary, listed) };
}

function measure(names: number, vocabulary: ReturnType<typeof makeVocabulary>) {
  const { bytes, compileMs, text } = prepare(names, vocabulary);
  collectGarbage();
  // The first text of a lexicon gives its sieves to the loops in WebAssembly.
  const open = (options = {}): unknown => findMatches(openLexicon(bytes, options), '');
  const openMs = median(Array.from({ length: 9 }, () => time(() => open())));
  const lexicon = openLexicon(bytes);
  const { mbPerSecond, ratio } = pairWithFloor(text, (piece) => findMatches(lexicon, piece), ROUNDS);
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
      median(Array.from({ length: 9 }, () => time(() => open({ verifyChecksum: false })))),
      3,
    ),
    articleMs: rounded(articleMs(lexicon, text), 4),
    matches: findMatches(lexicon, text).length,
    lexiconMb: rounded(bytes.byteLength / 1e6),
    heapMb: heapMegabytes(),
  };
  return { ours, text };
}

/** What the subjects of that size are called, for the peers. */
const listedNames = (names: number, vocabulary: ReturnType<typeof makeVocabulary>): string[] =>
  makeSubjects(names, vocabulary).map((subject) => subject.names[0]?.text ?? '');

/** One article of 5,000 characters, resolved. */
function articleMs(lexicon: Lexicon, text: string): number {
  const article = text.slice(0, 5_000);
  const times = Array.from({ length: 200 }, () =>
    time(() => resolveMentions(lexicon, article, findMatches(lexicon, article), { language: 'en' })),
  );
  return median(times);
}

function measureChinese() {
  const { subjects, text } = makeChinese(10_000, 1_000_000);
  const lexicon = openLexicon(compileLexicon(subjects));
  const { mbPerSecond, ratio } = pairWithFloor(text, (piece) => findMatches(lexicon, piece), ROUNDS);
  return {
    names: 10_000,
    mCharactersPerSecond: rounded(mbPerSecond, 1),
    ratioToFloor: rounded(ratio),
    matches: findMatches(lexicon, text).length,
  };
}

/** Tells on the error stream how far the bench is; the figures go to the output. */
const progress = (what: string): void => {
  process.stderr.write(`${what}\n`);
};

/** Speed of matching and resolving at four sizes, paired with the floor and with peers. */
export async function run() {
  const vocabulary = makeVocabulary();
  const ours = [];
  const peers = [];
  const withPeers = !process.argv.includes('--no-peers');
  for (const names of SIZES) {
    progress(`${names} names: compiling and matching`);
    const measured = measure(names, vocabulary);
    ours.push(measured.ours);
    if (withPeers)
      peers.push(...(await measurePeers(names, listedNames(names, vocabulary), measured.text, progress)));
  }
  progress('Chinese');
  return {
    node: process.version,
    ours,
    peers,
    chinese: measureChinese(),
    markJs: 'needs a DOM: see docs/benchmarks.md',
  };
}
