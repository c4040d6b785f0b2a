import { describe, expect, it } from 'vitest';
import * as limits from '../../../extension/limits.ts';
import { plainDay } from '../../../extension/page/article.ts';
import { chooseCalmly, isWanted, lineKind, type PlacedMention } from '../../../extension/page/mark.ts';
import { partAt, type TextPart } from '../../../extension/page/page-text.ts';
import { DEFAULT_SETTINGS } from '../../../extension/settings.ts';
import type { Mention } from '../../../shared/mentions/mention.ts';

function mention(subject: string | null, rest: Partial<Mention> = {}): Mention {
  return { start: 0, end: 1, surface: 'x', subject, kind: 'PERSON', evidence: [], ...rest };
}

function placed(subject: string, index: number, rest: Partial<PlacedMention> = {}): PlacedMention {
  return {
    mention: mention(subject),
    index,
    segments: [],
    section: 0,
    isHeading: false,
    link: null,
    ...rest,
  };
}

/** Ten mentions to a screen of 1,000 px. */
const tenToAScreen = (entry: PlacedMention) => entry.index * 100;
const indexes = (chosen: readonly PlacedMention[]) => chosen.map((entry) => entry.index);

/** Chooses without a pause. */
function choose(...request: Parameters<typeof chooseCalmly>): PlacedMention[] {
  const work = chooseCalmly(...request);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('calm marks', () => {
  it('are the first of a subject in each section', () => {
    const page = [placed('xi', 0), placed('xi', 1), placed('biden', 2), placed('xi', 3, { section: 1 })];
    expect(indexes(choose(page, 'section', 1_000, tenToAScreen))).toEqual([0, 2, 3]);
    expect(indexes(choose(page, 'article', 1_000, tenToAScreen))).toEqual([0, 2]);
    expect(indexes(choose(page, 'all', 1_000, tenToAScreen))).toEqual([0, 1, 2, 3]);
  });

  it('are never in a headline, and a headline does not take the place of the first', () => {
    const page = [placed('xi', 0, { isHeading: true }), placed('xi', 1)];
    expect(indexes(choose(page, 'section', 1_000, tenToAScreen))).toEqual([1]);
  });

  it('are at most twelve on a screen', () => {
    const page = Array.from({ length: 40 }, (_, index) => placed(`subject-${index}`, index));
    const chosen = choose(page, 'section', 1_000, (entry) => (entry.index < 30 ? 10 : 1_500));
    expect(chosen.filter((entry) => entry.index < 30)).toHaveLength(limits.marksPerScreen);
    expect(chosen.filter((entry) => entry.index >= 30)).toHaveLength(10);
  });

  it('do not let a mention that is not rendered count as the first', () => {
    const page = [placed('xi', 0), placed('xi', 1)];
    const chosen = choose(page, 'section', 1_000, (entry) => (entry.index === 0 ? null : 10));
    expect(indexes(chosen)).toEqual([0, 1]);
  });
});

describe('what a reader wants marked', () => {
  it('leaves out muted subjects, kinds that are off and, if asked, doubtful ones', () => {
    expect(isWanted(mention('xi'), { ...DEFAULT_SETTINGS, muted: ['xi'] })).toBe(false);
    expect(isWanted(mention('xi'), { ...DEFAULT_SETTINGS, kinds: ['issue'] })).toBe(false);
    expect(isWanted(mention(null), { ...DEFAULT_SETTINGS, doubtful: false })).toBe(false);
    expect(isWanted(mention(null), DEFAULT_SETTINGS)).toBe(true);
  });

  it('draws an office with the office’s line although its mention is a person', () => {
    expect(lineKind(mention('blinken', { post: 'secretary-of-state' }))).toBe('office');
    expect(lineKind(mention('beijing', { kind: 'PLACE' }))).toBe('place');
    expect(lineKind(mention('a-list-entry', { kind: 'OTHER' }))).toBe('organization');
  });
});

describe('the day of an article', () => {
  it.each([
    ['2023-10-12T09:00:00Z', '2023-10-12'],
    ['2023-10-12T23:30:00-05:00', '2023-10-12'],
    ['2023-10-12', '2023-10-12'],
    ['20231012', '2023-10-12'],
  ])('of %j is the day as written: %s', (written, day) => {
    expect(plainDay(written, '2026-11-24')).toBe(day);
  });

  it.each(['yesterday', '', null, '2023-02-30', '2031-01-01', '12.10.2023', '2023-10'])(
    'is not guessed from %j',
    (written) => {
      expect(plainDay(written, '2026-11-24')).toBeNull();
    },
  );

  it('is today for a page from a place where it is tomorrow already', () => {
    expect(plainDay('2026-11-25T01:00:00+13:00', '2026-11-24')).toBe('2026-11-24');
  });
});

describe('the part of a text that holds an offset', () => {
  const parts = [0, 5, 6, 20].map((start) => ({ start }) as TextPart);

  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [19, 2],
    [20, 3],
    [99, 3],
  ])('%i is part %i', (offset, index) => {
    expect(partAt(parts, offset)).toBe(index);
  });
});
