import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NamedSubjects } from '../../../shared/mentions/named-subjects.ts';

describe('NamedSubjects', () => {
  test('knows every subject by its places in order, however many there are and in whatever order they come', () => {
    const note = fc.tuple(fc.nat({ max: 2_000_000_000 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(fc.array(note, { maxLength: 200 }), fc.nat({ max: 50 }), (notes, expected) => {
        const named = new NamedSubjects(expected);
        const plain = new Map<number, Set<number>>();
        for (const [subject, index] of notes) {
          named.note(subject, index);
          plain.set(subject, (plain.get(subject) ?? new Set()).add(index));
        }
        for (const [subject, places] of plain) {
          expect(named.has(subject)).toBe(true);
          expect(named.get(subject)).toEqual([...places].sort((a, b) => a - b));
          expect(named.first(subject)).toBe(Math.min(...places));
        }
      }),
    );
  });

  test('has nothing that was not noted', () => {
    const named = new NamedSubjects(0);
    expect(named.has(7)).toBe(false);
    expect(named.get(7)).toBeUndefined();
    expect(named.first(7)).toBeUndefined();
  });

  test('has nothing of the document whose memory it takes', () => {
    const before = new NamedSubjects(20);
    for (let subject = 0; subject < 100; subject++) before.note(subject, subject);
    before.release();
    const after = new NamedSubjects(100);
    for (let subject = 0; subject < 100; subject++) expect(after.has(subject)).toBe(false);
    after.note(7, 3);
    expect(after.get(7)).toEqual([3]);
  });
});
