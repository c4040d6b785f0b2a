import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../server/curation/diff-documents.ts';
import { mergeDocuments } from '../../../server/curation/merge-documents.ts';
import type { JsonObject } from '../../../server/curation/record.ts';

const BASE: JsonObject = {
  slug: 'ada',
  born: '1815',
  positions: [
    { id: 'p1', statement: 'Wants the quay.', stance: 'SUPPORTS' },
    { id: 'p2', statement: 'Wants a bridge.' },
  ],
};

function positions(...list: JsonObject[]): JsonObject {
  return { ...BASE, positions: list };
}
const [P1, P2] = BASE.positions as [JsonObject, JsonObject];

const side = fc
  .record({
    a: fc.constantFrom('1', '2', '3'),
    b: fc.constantFrom('1', '2', '3'),
    list: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('x', 'y', 'z'), says: fc.constantFrom('1', '2', '3') }),
      { selector: ({ id }) => id },
    ),
  })
  .map((value) => value as JsonObject);

describe('two versions of one document', () => {
  it('are put together where they changed different fields', () => {
    const mine = { ...BASE, born: '1815-12-10' };
    const theirs = positions({ ...P1, stance: 'OPPOSES' }, P2);
    expect(mergeDocuments(BASE, mine, theirs)).toEqual({
      merged: { ...theirs, born: '1815-12-10' },
      contested: [],
    });
  });

  it('keep the statements that either side added', () => {
    const mine = positions(P1, P2, { id: 'mine' });
    const theirs = positions({ id: 'theirs' }, P1, P2);
    const { merged, contested } = mergeDocuments(BASE, mine, theirs);
    expect(contested).toEqual([]);
    expect(merged.positions).toEqual([{ id: 'theirs' }, P1, P2, { id: 'mine' }]);
  });

  it('name a field that both changed with what it was and what each made of it, and keep mine for now', () => {
    const { merged, contested } = mergeDocuments(BASE, { ...BASE, born: '1816' }, { ...BASE, born: '1814' });
    expect(contested).toEqual([{ path: 'born', base: '1815', mine: '1816', theirs: '1814' }]);
    expect(merged.born).toBe('1816');
  });

  it('contest a whole statement that one side edited and the other removed', () => {
    const mine = positions({ ...P1, stance: 'OPPOSES' }, P2);
    const { merged, contested } = mergeDocuments(BASE, mine, positions(P2));
    expect(contested).toEqual([
      { path: 'positions[p1]', base: P1, mine: { ...P1, stance: 'OPPOSES' }, theirs: null },
    ]);
    expect(merged.positions).toEqual([P2, { ...P1, stance: 'OPPOSES' }]);
  });

  it('give the other side where one side changed nothing, and either where both say the same', () => {
    fc.assert(
      fc.property(side, side, (base, other) => {
        expect(isSame(mergeDocuments(base, base, other).merged, other)).toBe(true);
        expect(mergeDocuments(base, base, other).contested).toEqual([]);
        expect(mergeDocuments(base, other, other)).toEqual({ merged: other, contested: [] });
      }),
    );
  });

  it('lose no change of either side that is not contested', () => {
    fc.assert(
      fc.property(side, side, side, (base, mine, theirs) => {
        const { merged, contested } = mergeDocuments(base, mine, theirs);
        for (const field of ['a', 'b']) {
          const isContested = contested.some(({ path }) => path === field);
          const changed = isContested || mine[field] !== base[field] ? mine[field] : theirs[field];
          expect(merged[field]).toBe(changed);
        }
      }),
    );
  });
});
