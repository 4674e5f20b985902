import { rectsOf } from './hit-test';

/** Space kept between a term that was scrolled to and the viewport's edges, in CSS pixels. */
const EDGE = 60;

/**
 * Scrolls a place into sight if it is not, at once even where the page scrolls smoothly, and calls back when the scroll
 * events of that are over. Its own box counts: in an article that is all `<br>` its element is the article.
 */
export function scrollIntoSight(placed: { readonly range: StaticRange }, then: () => void): void {
  const element = placed.range.startContainer.parentElement;
  const isInSight = () => {
    const box = rectsOf(placed)[0];
    return box !== undefined && box.top >= EDGE && box.bottom <= window.innerHeight - EDGE;
  };
  if (!isInSight()) {
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = rectsOf(placed)[0];
    if (box && !isInSight()) window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
  }
  scrollFrames(rectsOf(placed)[0]);
  // Scroll events are dispatched before the animation callbacks of the same frame.
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** Brings a box of this frame into the sight of the pages that the frame is in, as far as those let us. */
function scrollFrames(box: DOMRect | undefined): void {
  if (!box) return;
  let { top, bottom } = box;
  for (let view: Window = window; view.frameElement; view = view.parent) {
    const { parent } = view;
    const frameTop = () => (view.frameElement as Element).getBoundingClientRect().top;
    const isInSight = frameTop() + top >= EDGE && frameTop() + bottom <= parent.innerHeight - EDGE;
    if (!isInSight) parent.scrollBy({ top: frameTop() + top - parent.innerHeight / 2, behavior: 'instant' });
    const moved = frameTop();
    top += moved;
    bottom += moved;
  }
}
