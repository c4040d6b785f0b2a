import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bearers } from '../../../shared/lexicon/bearers.ts';
import { NamedSubjects } from '../../../shared/mentions/named-subjects.ts';

/** As the lexicon has them: three bytes each, with something before and behind. */
function bearersOf(subjects: readonly number[]): Bearers {
  const bytes = subjects.flatMap((subject) => [subject & 255, (subject >> 8) & 255, subject >> 16]);
  return new Bearers(0, 0, subjects.length, Uint8Array.from([9, ...bytes, 9, 9]), 1);
}

describe('Bearers', () => {
  test('know whether one of some subjects is one of them, also where the lowest bits of others are the same', () => {
    const subject = fc.oneof(
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }).map((each) => each * 16_384 + 7),
      fc.nat({ max: 0xffffff }),
    );
    let both = 0;
    fc.assert(
      fc.property(fc.uniqueArray(subject, { minLength: 1 }), fc.array(subject), (ones, others) => {
        const bearers = bearersOf(ones.toSorted((a, b) => a - b));
        const named = new NamedSubjects(others.length);
        for (const [index, other] of others.entries()) named.note(other, index);
        const isAny = ones.some((one) => others.includes(one));
        if (isAny) both++;
        expect(bearers.hasAnyOf(named)).toBe(isAny);
        for (const other of others) expect(bearers.has(other)).toBe(ones.includes(other));
      }),
    );
    expect(both).toBeGreaterThan(5);
  });
});
