import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, MARGIN, placeCard } from '../../../lib/card/position';

const viewport = { left: 0, top: 0, right: 400, bottom: 800 };
const card = { width: 300, height: 200 };
const term = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

describe('the place of a card', () => {
  it('is below its term', () => {
    expect(placeCard(term(20, 100), card, viewport)).toMatchObject({
      left: 20,
      top: 120 + GAP,
      side: 'below',
    });
  });

  it('is above where there is no room below', () => {
    expect(placeCard(term(20, 700), card, viewport)).toMatchObject({ top: 700 - GAP - 200, side: 'above' });
  });

  it('shifts into the viewport', () => {
    expect(placeCard(term(350, 100), card, viewport).left).toBe(400 - MARGIN - 300);
    expect(placeCard(term(-20, 100), card, viewport).left).toBe(MARGIN);
  });

  it('stays inside a viewport too low for it, as at 400 % zoom, and scrolls', () => {
    const low = { left: 0, top: 0, right: 320, bottom: 200 };
    const place = placeCard(term(20, 90), card, low);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.top + place.maxHeight).toBeLessThanOrEqual(low.bottom);
  });

  it('stays in what is seen of a page that is zoomed by pinching', () => {
    const seen = { left: 500, top: 300, right: 700, bottom: 500 };
    const place = placeCard(term(640, 320), { width: 180, height: 100 }, seen);
    expect(place).toMatchObject({ left: 700 - MARGIN - 180, top: 340 + GAP });
    expect(placeCard(term(400, 470), { width: 180, height: 100 }, seen)).toMatchObject({
      left: 500 + MARGIN,
      top: 470 - GAP - 100,
    });
  });

  it('never covers its term, wherever that is and however large the card', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(400), number(780), number(500), number(1200), (left, top, width, height) => {
        const at = term(left, top);
        const place = placeCard(at, { width, height }, viewport);
        const bottom = place.top + Math.min(height, place.maxHeight);
        expect(place.top >= at.bottom || bottom <= at.top).toBe(true);
      }),
    );
  });
});
