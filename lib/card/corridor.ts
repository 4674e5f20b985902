import type { Point } from '../dom/hit-test';
import type { Box } from './position';

/** How much wider than the card's edge the corridor ends, in CSS pixels: a hand does not move straight. */
const SPREAD = 12;

/**
 * Is a pointer that left its term at `from` on its way to the card: in the triangle between that place and the card's
 * nearer edge (the safe triangle of nested menus)? False where the card does not lie wholly above or below `from`.
 */
export function isOnTheWay(from: Point, at: Point, card: Box): boolean {
  const isBelow = card.top > from.y;
  if (!isBelow && card.bottom >= from.y) return false;
  const edge = isBelow ? card.top : card.bottom;
  const share = (at.y - from.y) / (edge - from.y);
  if (share < 0 || share > 1) return false;
  const left = from.x + share * (card.left - SPREAD - from.x);
  const right = from.x + share * (card.right + SPREAD - from.x);
  return left <= at.x && at.x <= right;
}
