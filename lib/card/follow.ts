import { rectsOf } from '../dom/hit-test';
import type { InputOptions } from './input';
import type { Target } from './target';
import { SETTLE_MS } from './timings';

/**
 * Keeps an open card beside its term while the page scrolls, is zoomed or changes its size, and closes it where the
 * term is out of sight: out of the window, or under something that stands still, such as a header.
 */
export function followTerm(options: InputOptions, lookAgain: () => void): void {
  const { host, signal, shown, dispatch } = options;
  let isAsked = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const follow = () => {
    isAsked = false;
    const term = shown();
    if (!term || signal.aborted) return;
    const rect = rectsOf(term).find((box) => isSeen(term, box));
    if (!rect) return dispatch({ type: 'dismiss' });
    host.place(rect);
    clearTimeout(settling);
    settling = setTimeout(lookAgain, SETTLE_MS);
  };
  const ask = (event: Event) => {
    if (isAsked || !shown() || host.owns(event)) return;
    isAsked = true;
    requestAnimationFrame(follow);
  };
  window.addEventListener('scroll', ask, { passive: true, capture: true, signal });
  window.addEventListener('resize', ask, { passive: true, signal });
  window.visualViewport?.addEventListener('resize', ask, { passive: true, signal });
  window.visualViewport?.addEventListener('scroll', ask, { passive: true, signal });
}

/** Is the middle of a term's box on the screen, with nothing of another branch of the page above it? */
function isSeen({ range }: Target, rect: DOMRect): boolean {
  const x = rect.left + rect.width / 2;
  const y = rect.top + rect.height / 2;
  if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return false;
  const own = range.startContainer.parentElement;
  // In a shadow tree what is on top is asked of that tree: the document names only the element that it belongs to.
  const tree = range.startContainer.getRootNode() as Document | ShadowRoot;
  const top = tree.elementFromPoint(x, y);
  // The card never covers its term, so our own element here is another branch like any other.
  return top === null || own === null || top.contains(own) || own.contains(top);
}
