import { type Hit, markAt, type Point } from '../dom/hit-test';
import type { InputOptions } from './input';
import { LONG_PRESS_MS } from './timings';

/** Page elements that do something of their own when tapped. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"]';

/** A finger that moves further than this, in CSS pixels, scrolls or drags. */
const STILL = 10;

/** A tap opens a card; on a link, where a tap follows the link, a long press does. */
export function listenToTouch({ document, marks, host, signal, isActive, dispatch }: InputOptions): void {
  let press: { point: Point; timer: ReturnType<typeof setTimeout> } | null = null;
  /** On the card by its events or, where a dialog of the page keeps those from it, by its place. */
  const isOnCard = (event: PointerEvent) =>
    host.owns(event) || host.covers({ x: event.clientX, y: event.clientY });
  const hitAt = (point: Point): Hit | null => {
    const hit = markAt(document, marks, point);
    return hit && isActive(hit.placed) ? hit : null;
  };
  const end = () => {
    if (press) clearTimeout(press.timer);
    press = null;
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      end();
      if (!event.isTrusted || event.pointerType !== 'touch' || !event.isPrimary || isOnCard(event)) return;
      const point = { x: event.clientX, y: event.clientY };
      // On a link a tap follows the link, so there a long press opens the card. Elsewhere it selects text.
      const isOnControl = event.target instanceof Element && event.target.closest(INTERACTIVE) !== null;
      const timer = setTimeout(() => {
        const hit = press && isOnControl ? hitAt(press.point) : null;
        if (hit) dispatch({ type: 'key', target: hit.placed }, hit.rect);
        press = null;
      }, LONG_PRESS_MS);
      press = { point, timer };
    },
    { passive: true, capture: true, signal },
  );
  document.addEventListener('pointercancel', end, { passive: true, capture: true, signal });
  document.addEventListener(
    'pointermove',
    (event) => {
      if (press && Math.hypot(event.clientX - press.point.x, event.clientY - press.point.y) > STILL) end();
    },
    { passive: true, capture: true, signal },
  );
  document.addEventListener(
    'pointerup',
    (event) => {
      const tapped = press;
      end();
      if (!tapped || event.pointerType !== 'touch') return;
      if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return;
      const hit = hitAt({ x: event.clientX, y: event.clientY });
      if (hit) dispatch({ type: 'tap', target: hit.placed }, hit.rect);
      else dispatch({ type: 'dismiss' });
    },
    { passive: true, capture: true, signal },
  );
}
