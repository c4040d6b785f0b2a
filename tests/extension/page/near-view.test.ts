import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as limits from '../../../extension/limits.ts';
import { chooseCalmly, type PlacedMention } from '../../../extension/page/mark.ts';
import { chooseNear, stretchNear } from '../../../extension/page/near-view.ts';
import { DENSITIES } from '../../../extension/settings.ts';

const SCREEN = 1_000;
const MOST = limits.marksPerScreen;

function placed(subject: string, index: number, section: number): PlacedMention {
  const mention = { start: 0, end: 1, surface: 'x', subject, kind: 'PERSON' as const, evidence: [] };
  return { mention, index, segments: [], section, isHeading: false, link: null };
}

/** Runs without a pause. */
function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A page of mentions with their tops in page order; null: not rendered. */
const pages = fc
  .array(
    fc.record({
      subject: fc.constantFrom('xi', 'biden', 'schumer', 'hassan', 'cassidy', 'burns'),
      down: fc.integer({ min: 0, max: 300 }),
      isRendered: fc.boolean(),
      isNewSection: fc.boolean(),
    }),
    { maxLength: 300 },
  )
  .map((entries) => {
    let top = 0;
    let section = 0;
    const tops: (number | null)[] = [];
    const mentions = entries.map(({ subject, down, isRendered, isNewSection }, index) => {
      top += down;
      if (isNewSection) section += 1;
      tops.push(isRendered ? top : null);
      return placed(subject, index, section);
    });
    return { mentions, topOf: (entry: PlacedMention) => tops[entry.index] ?? null };
  });

describe('what is chosen near the view of a long page', () => {
  it('is what would be chosen there of the whole page', () => {
    fc.assert(
      fc.property(
        pages,
        fc.constantFrom(...DENSITIES),
        fc.integer({ min: 0, max: 60_000 }),
        (page, density, top) => {
          const near = stretchNear(top, SCREEN);
          const all = finish(chooseCalmly(page.mentions, density, SCREEN, page.topOf, MOST));
          const some = finish(chooseNear(page.mentions, density, SCREEN, page.topOf, MOST, near));
          const isNear = (at: number | null) => at !== null && at >= near.from && at < near.until;
          const rendered = some.filter((entry) => page.topOf(entry) !== null);
          const expected = all.filter((entry) => isNear(page.topOf(entry)));
          expect(rendered.map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
        },
      ),
    );
  });

  it('is in every column, where the page begins at the top more than once', () => {
    const column = 200;
    const mentions = Array.from({ length: 3 * column }, (_, index) => placed(`subject-${index}`, index, 0));
    const topOf = ({ index }: PlacedMention) => (index % column) * 100;
    const near = stretchNear(0, SCREEN);
    const found = finish(chooseNear(mentions, 'all', SCREEN, topOf, MOST, near));
    expect(new Set(found.map(({ index }) => Math.floor(index / column)))).toEqual(new Set([0, 1, 2]));
  });

  it('is found without a look at what lies far below', () => {
    const mentions = Array.from({ length: 3_000 }, (_, index) => placed(`subject-${index}`, index, 0));
    const near = stretchNear(0, SCREEN);
    const looked = new Set<number>();
    const topOf = ({ index }: PlacedMention) => {
      looked.add(index);
      return index * 100;
    };
    finish(chooseNear(mentions, 'section', SCREEN, topOf, MOST, near));
    const below = [...looked].filter((index) => index * 100 >= near.until);
    expect(below.length).toBeLessThan(mentions.length / 20);
  });
});

describe('the stretch near the view', () => {
  it('ends with a screen, as marks are chosen by the screen', () => {
    expect(stretchNear(250, SCREEN)).toEqual({
      from: 250 - limits.screensNear * SCREEN,
      until: (limits.screensNear + 2) * SCREEN,
    });
  });
});
