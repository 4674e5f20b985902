/** Lengths in CSS pixels, from the corner of the layout viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above';
  /** The greatest height that fits on that side. */
  readonly maxHeight: number;
}

/** Space between the term and its card. Small, so that the way between them is short. */
export const GAP = 6;
/** Space kept to the viewport's edges. */
export const MARGIN = 8;
/**
 * Places a card beside its term: below, or above where below has too little room, shifted into what is seen of the
 * page, and never over the term. Where neither side has room for the whole card, it gets the roomier side and scrolls.
 */
export function placeCard(term: Box, card: Size, viewport: Box): Placement {
  const roomBelow = viewport.bottom - MARGIN - (term.bottom + GAP);
  const roomAbove = term.top - GAP - MARGIN - viewport.top;
  const below = card.height <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.max(0, below ? roomBelow : roomAbove);
  const height = Math.min(card.height, maxHeight);
  const rightmost = viewport.right - MARGIN - card.width;
  return {
    left: Math.round(Math.max(viewport.left + MARGIN, Math.min(term.left, rightmost))),
    top: Math.round(below ? term.bottom + GAP : term.top - GAP - height),
    side: below ? 'below' : 'above',
    maxHeight: Math.floor(maxHeight),
  };
}
