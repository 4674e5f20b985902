import { isInside, rectsOf } from '../dom/hit-test';
import type { Box } from './position';
import type { Target } from './target';

/**
 * Where a card stands beside its term: at the line `preferred`, of those that a term broken over lines has, and beyond
 * its neighbours too, so that it covers no part of the term. Undefined where no line of it is on the screen: out of the
 * window, scrolled out of a box of the page, or under something that stands still, such as a header.
 */
export function anchorOf(target: Target, preferred = 0): Box | undefined {
  const lines = rectsOf(target).map((line, index) => ({ line, index, isSeen: isSeen(target, line) }));
  const seen = lines.filter((l) => l.isSeen);
  const chosen = seen.find((l) => l.index === preferred) ?? seen[0];
  if (!chosen) return undefined;
  const { left, right } = chosen.line;
  let { top, bottom } = chosen.line;
  // Lines of one column follow each other closely; the next column begins far above.
  for (const { line } of seen)
    if (line.top < bottom + line.height && line.bottom > top - line.height) {
      top = Math.min(top, line.top);
      bottom = Math.max(bottom, line.bottom);
    }
  return { left, right, top, bottom };
}

/** Is the middle of a term's line on the screen, with nothing of another branch of the page above it? */
function isSeen({ range }: Target, line: DOMRect): boolean {
  const x = line.left + line.width / 2;
  const y = line.top + line.height / 2;
  if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return false;
  const own = range.startContainer.parentElement;
  // In a shadow tree what is on top is asked of that tree: the document names only the element that it belongs to.
  const tree = range.startContainer.getRootNode() as Document | ShadowRoot;
  const top = tree.elementFromPoint(x, y);
  if (top === null || own === null || own.contains(top)) return true;
  // The card never covers its term, so our own element here is another branch like any other.
  if (!top.contains(own)) return false;
  // What is around the term is on top too where the term lets events through, and where a box of the page has cut it off.
  for (let box: Element | null = own; box && box !== top; box = box.parentElement)
    if (getComputedStyle(box).overflow !== 'visible' && !isInside(box.getBoundingClientRect(), { x, y }))
      return false;
  return true;
}
