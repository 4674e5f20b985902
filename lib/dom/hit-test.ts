import type { PageMarks, PlacedMark } from './page-marks';

/** A mark under a point, and the line box of it that holds the point. */
export interface Hit {
  readonly placed: PlacedMark;
  readonly rect: DOMRect;
}

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The mark under a point of the viewport. The caret API gives the nearest text, even far past a line's end, so the
 * point must lie in one of the mark's boxes too (10ten-ja-reader issue 2813 tells of the tooltip without that check).
 */
export function markAt(document: Document, marks: PageMarks, point: Point): Hit | null {
  const caret = caretAt(document, point, marks.shadowRoots);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return null;
  const placed = marks.at(caret.node as Text, caret.offset);
  if (!placed) return null;
  const rect = rectsOf(placed).find((r) => isInside(r, point));
  return rect ? { placed, rect } : null;
}

/** The line boxes of a place in the viewport; none where it is not rendered or its text has changed. */
export function rectsOf({ range }: { readonly range: StaticRange }): DOMRect[] {
  const document = range.startContainer.ownerDocument;
  if (!document || !range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return []; // the text became shorter than the mark, and has not been read again yet
  }
  return [...live.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
}

/** Does a box hold a point? */
export function isInside(
  box: Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>,
  { x, y }: Point,
): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function caretAt(
  document: Document,
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    // Chromium looks into those shadow trees alone that it is given (10ten-ja-reader PR 1943).
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Chrome before 128 and Safari.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
