import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardHeightLimit,
  cardWidth,
  isInside,
  overlaps,
  type PlacementRequest,
  placeCard,
  type Rect,
  safePath,
} from '../../../extension/card/placement.ts';

const rect = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A word on a line of an ordinary window. */
function request(change: Partial<PlacementRequest> = {}): PlacementRequest {
  return {
    line: rect(100, 200, 600, 24),
    words: [rect(300, 202, 120, 20)],
    naturalHeight: 900,
    viewport: { width: 1280, height: 800 },
    scale: 1,
    flow: 'horizontal',
    rightToLeft: false,
    ...change,
  };
}

function boxOf(placement: ReturnType<typeof placeCard>): Rect {
  return rect(placement.left, placement.top, placement.width, placement.height);
}

describe('where the card goes', () => {
  it('lies 6 px under the line, its text over the word', () => {
    expect(placeCard(request())).toEqual({ left: 284, top: 230, width: 360, height: 480, side: 'below' });
  });

  it('is only as tall as its content', () => {
    expect(placeCard(request({ naturalHeight: 150 })).height).toBe(150);
  });

  it('goes above when less than 240 px remain below', () => {
    const line = rect(100, 560, 600, 24);
    expect(placeCard(request({ line, words: [line] }))).toMatchObject({
      side: 'above',
      top: 74,
      height: 480,
    });
  });

  it('stays below in little room when its content fits there', () => {
    const line = rect(100, 560, 600, 24);
    expect(placeCard(request({ line, words: [line], naturalHeight: 150 })).side).toBe('below');
  });

  it('keeps 8 px from the edges', () => {
    const line = rect(0, 200, 1_280, 24);
    expect(placeCard(request({ line, words: [rect(2, 202, 50, 20)] })).left).toBe(8);
    expect(placeCard(request({ line, words: [rect(1_200, 202, 50, 20)] })).left).toBe(1280 - 8 - 360);
  });

  it('takes the full width of a narrow window', () => {
    expect(cardWidth(320, 1)).toBe(304);
    expect(cardWidth(400, 0.8)).toBe(384);
    expect(cardWidth(401, 1)).toBe(360);
    expect(cardWidth(1280, 2)).toBe(720);
    expect(cardHeightLimit(300, 1)).toBe(284);
  });

  it('stands on the word’s right edge in right-to-left text', () => {
    const placement = placeCard(request({ rightToLeft: true, words: [rect(600, 202, 100, 20)] }));
    expect(placement.left + placement.width).toBe(716);
  });

  it('keeps clear of every line of a mention that wraps', () => {
    const words = [rect(650, 202, 50, 20), rect(100, 226, 60, 20)];
    expect(placeCard(request({ words })).top).toBe(252);
  });

  it('lies beside the column of vertical text', () => {
    const line = rect(600, 100, 24, 500);
    const placement = placeCard(request({ flow: 'vertical', line, words: [rect(602, 150, 20, 80)] }));
    expect(placement).toMatchObject({ side: 'right', left: 630, top: 150 });
  });

  it('goes beside the word when there is no room above or below', () => {
    const line = rect(100, 90, 200, 24);
    const placement = placeCard(request({ viewport: { width: 900, height: 220 }, line, words: [line] }));
    expect(placement.side).toBe('right');
  });

  it('never lies over the line under the pointer or past an edge', () => {
    const window = fc.record({
      width: fc.integer({ min: 240, max: 2_600 }),
      height: fc.integer({ min: 160, max: 1_600 }),
    });
    const anywhere = window.chain((viewport) =>
      fc.record({
        viewport: fc.constant(viewport),
        left: fc.integer({ min: 0, max: viewport.width - 10 }),
        top: fc.integer({ min: 0, max: viewport.height - 10 }),
        width: fc.integer({ min: 10, max: 600 }),
        height: fc.integer({ min: 10, max: 60 }),
        naturalHeight: fc.integer({ min: 60, max: 1_500 }),
        scale: fc.constantFrom(0.8, 1, 1.5, 2),
        flow: fc.constantFrom('horizontal', 'vertical') as fc.Arbitrary<'horizontal' | 'vertical'>,
        rightToLeft: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anywhere, ({ left, top, width, height, ...rest }) => {
        const line =
          rest.flow === 'vertical' ? rect(left, top, height, width) : rect(left, top, width, height);
        const box = boxOf(placeCard(request({ ...rest, line, words: [line] })));
        const { viewport } = rest;
        if (box.right - box.left < 1 || box.bottom - box.top < 1) return;
        expect(overlaps(box, line)).toBe(false);
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.top).toBeGreaterThanOrEqual(8);
        expect(box.right).toBeLessThanOrEqual(viewport.width - 8);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height - 8);
      }),
      { numRuns: 3_000 },
    );
  });

  it('always leaves at least 120 px of card for a line of text in a window of 320 by 400', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 370 }), fc.integer({ min: 0, max: 250 }), (top, left) => {
        const line = rect(left, top, 60, 28);
        const placement = placeCard(request({ viewport: { width: 320, height: 400 }, line, words: [line] }));
        expect(placement.height).toBeGreaterThanOrEqual(120);
        expect(placement.width).toBe(304);
      }),
    );
  });
});

describe('the safe path', () => {
  const card = rect(284, 230, 360, 480);

  it('holds every point between where the pointer left and the card', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_200 }),
        fc.integer({ min: 0, max: 220 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y, along, across) => {
          const target = { x: card.left + across * 360, y: card.top };
          const point = { x: x + along * (target.x - x), y: y + along * (target.y - y) };
          expect(isInside(safePath({ x, y }, card), point)).toBe(true);
        },
      ),
    );
  });

  it('does not hold what lies off to the side', () => {
    const path = safePath({ x: 360, y: 212 }, card);
    expect(isInside(path, { x: 100, y: 212 })).toBe(false);
    expect(isInside(path, { x: 360, y: 180 })).toBe(false);
    expect(isInside(path, { x: 700, y: 300 })).toBe(false);
  });
});
