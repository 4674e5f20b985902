import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../lib/card/corridor';

const below = { left: 100, top: 200, right: 400, bottom: 300 };
const above = { left: 100, top: 0, right: 400, bottom: 80 };
const from = { x: 150, y: 150 };

describe('the way from a term to its card', () => {
  it.each([
    ['straight down', { x: 150, y: 180 }, true],
    ['aslant, towards the far corner', { x: 270, y: 175 }, true],
    ['at the card itself', { x: 390, y: 199 }, true],
    ['sideways along the line', { x: 260, y: 151 }, false],
    ['past the far corner', { x: 420, y: 195 }, false],
    ['the other way', { x: 150, y: 120 }, false],
    ['beyond the edge, where the card is', { x: 150, y: 250 }, false],
  ])('%s', (_, at, expected) => {
    expect(isOnTheWay(from, at, below)).toBe(expected);
  });

  it('goes up to a card above', () => {
    expect(isOnTheWay(from, { x: 200, y: 110 }, above)).toBe(true);
    expect(isOnTheWay(from, { x: 200, y: 170 }, above)).toBe(false);
  });

  it('is none where the card lies beside the pointer', () => {
    expect(isOnTheWay({ x: 50, y: 250 }, { x: 80, y: 250 }, below)).toBe(false);
  });
});
