import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, diffDocuments, isSame, pathText } from '../../../server/curation/diff-documents.ts';
import type { JsonObject } from '../../../server/curation/record.ts';

function pathsOf(before: JsonObject, after: JsonObject): string[] {
  return diffDocuments(before, after).map(({ path }) => pathText(path));
}

const jsonValue = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));

/** Lists as documents have them: items with ids, names, citations, in any order, edited or not. */
const statement = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    statement: fc.string(),
    citations: fc.array(
      fc.record({ source: fc.constantFrom('x', 'y'), locator: fc.constantFrom('1', '2') }),
      { maxLength: 3 },
    ),
    extra: jsonValue,
  },
  { requiredKeys: ['id'] },
);
const name = fc.record(
  {
    text: fc.constantFrom('Ada', 'Bo'),
    language: fc.constantFrom('en', 'zh'),
    kind: fc.constantFrom('PRIMARY', 'ALIAS'),
    from: fc.constantFrom('2020', '2021'),
  },
  { requiredKeys: ['text', 'language', 'kind'] },
);
const document = fc
  .record(
    {
      slug: fc.constant('x'),
      positions: fc.array(statement, { maxLength: 4 }),
      names: fc.array(name, { maxLength: 4 }),
      tags: fc.array(fc.string(), { maxLength: 3 }),
      any: fc.dictionary(fc.string(), jsonValue, { maxKeys: 4 }),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);

describe('the difference of two documents', () => {
  it('applied to the first gives the second', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const changes = diffDocuments(before, after);
        expect(applyChanges(before, changes)).toEqual(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is empty exactly where both say the same', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(diffDocuments(before, after).length === 0).toBe(isSame(before, after));
        expect(diffDocuments(before, structuredClone(before))).toEqual([]);
      }),
    );
  });

  it('leaves both documents as they are', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const copies = structuredClone([before, after]);
        applyChanges(before, diffDocuments(before, after));
        expect([before, after]).toEqual(copies);
      }),
    );
  });

  it('names the field of a statement by the statement’s id, wherever it stands', () => {
    const before = { positions: [{ id: 'p1', stance: 'SUPPORTS' }, { id: 'p2' }] };
    const after = { positions: [{ id: 'p0' }, { id: 'p2' }, { id: 'p1', stance: 'OPPOSES' }] };
    expect(pathsOf(before, after)).toEqual(['positions[p1].stance', 'positions[p0]', 'positions.#order']);
  });

  it('takes a name for another one where its text differs, and for the same where only its matching does', () => {
    const name = { text: 'Ada', language: 'en', kind: 'PRIMARY', matching: 'ALONE' };
    expect(pathsOf({ names: [name] }, { names: [{ ...name, matching: 'NEVER' }] })).toEqual([
      'names[Ada · en].matching',
    ]);
    expect(pathsOf({ names: [name] }, { names: [{ ...name, text: 'Ada B.' }] })).toEqual([
      'names[Ada · en]',
      'names[Ada B. · en]',
    ]);
  });
});
