import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { findMatches, type Match } from '../../../shared/mentions/find-matches.ts';
import { CAST } from '../../corpus/cast.ts';
import { compileAssembly, MODULE_FILE } from './compile-assembly.ts';

/** Matching by some lexicons in turn, as it is where the host has no WebAssembly. */
async function withoutWebAssembly(lexicons: readonly ArrayBuffer[]): Promise<(text: string) => Match[][]> {
  vi.resetModules();
  vi.stubGlobal('WebAssembly', undefined);
  const { openLexicon } = await import('../../../shared/lexicon/open-lexicon.ts');
  const { findMatches } = await import('../../../shared/mentions/find-matches.ts');
  const opened = lexicons.map((bytes) => openLexicon(bytes));
  return (text) => opened.map((lexicon) => findMatches(lexicon, text));
}

/** Only the assembly looks at what is beside a name while it matches; plain-names.test.ts holds it to what the rules say. */
const withoutApart = (matches: readonly Match[]) => matches.map(({ isApart: _, ...match }) => match);

const names = CAST.flatMap((subject) => subject.names.map(({ text }) => text)).filter((text) =>
  /^[\0-\x7f]+$/u.test(text),
);
const part = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...names).map((name) => name.toLowerCase()),
  fc.constantFrom(...names.flatMap((name) => name.split(' '))),
  fc.constantFrom('Joseph R.', 'Charles "Chuck"', 'the', 'A', 'U.S.-', 'w'.repeat(40), '-\n', '\n\n'),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[^\0-\x7f]/gu, '?')),
  fc.constantFrom('Chúck', 'Jōe', '“Joe”', 'Joe “Joe” Biden', '’s', '\u00a0', '😀', '\ud800'),
);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '  ', '\n', "'", '@');
const texts = fc
  .tuple(fc.array(fc.tuple(part, gap), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([parts, times]) => parts.flat().join('').repeat(times));

describe('the loops in WebAssembly', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are what their source compiles to', async () => {
    expect(await readFile(`${PROJECT_ROOT}/${MODULE_FILE}`, 'utf8')).toBe(await compileAssembly());
  });

  test('find the same matches as their plain twins', async () => {
    const compiled = [CAST, CAST.slice(0, 40)].map((subjects) => compileLexicon(subjects));
    const lexicons = compiled.map((bytes) => openLexicon(bytes));
    const findPlainly = await withoutWebAssembly(compiled);
    let found = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const matches = lexicons.map((lexicon) => findMatches(lexicon, text));
        expect(matches.map(withoutApart)).toEqual(findPlainly(text).map(withoutApart));
        found += matches.flat().length;
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
