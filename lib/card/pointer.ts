import { markAt, type Point } from '../dom/hit-test';
import { isOnTheWay } from './corridor';
import type { InputOptions } from './input';
import { createSpeedGate } from './speed';
import { SETTLE_MS } from './timings';

/** A pointer that hovers: a mouse, a pen. */
export function listenToPointer({ document, marks, host, signal, shown, isActive, dispatch }: InputOptions): {
  /** Looks again at what lies under the resting pointer, which scrolling has moved. */
  lookAgain(): void;
} {
  const speed = createSpeedGate();
  /** The last move not yet looked at. What lies under it is known only while it is dispatched. */
  let latest: { readonly event: PointerEvent; readonly onCard: boolean } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last, and where it was last on the term whose card is open. */
  let last: Point | null = null;
  let onTerm: Point | null = null;
  /** A key is down: the reader types or uses a shortcut, and the pointer only lies there. */
  let keyIsDown = false;

  const look = (point: Point, restedMs = 0, isStill = false) => {
    // Who reads the card with the keyboard is not disturbed by a pointer that touches something else on its way.
    if (host.hasKeyboardFocus) return;
    const found = markAt(document, marks, point);
    const hit = found && isActive(found.placed) ? found : null;
    const open = shown();
    if (hit && hit.placed === open) onTerm = point;
    const box = host.box();
    if (open && box && onTerm && hit?.placed !== open && isOnTheWay(onTerm, point, box))
      dispatch({ type: 'en-route', target: hit?.placed ?? null }, hit?.rect);
    else if (hit) {
      if (!open) onTerm = point;
      dispatch({ type: 'over', target: hit.placed, restedMs, isStill }, hit.rect);
    } else dispatch({ type: 'away' });
  };
  const frame = () => {
    const move = latest;
    latest = null;
    if (!move || signal.aborted) return;
    clearTimeout(resting);
    const { clientX: x, clientY: y, timeStamp } = move.event;
    last = { x, y };
    const isPassing = speed.isPassing(last, timeStamp);
    if (move.onCard) dispatch({ type: 'over-card' });
    else if (isPassing || keyIsDown) {
      // A passing pointer opens nothing, but where it stops no further move will tell, so look again then.
      resting = setTimeout(() => lookAtRest(), SETTLE_MS);
      if (!shown()) dispatch({ type: 'away' });
    } else look(last);
  };
  const lookAtRest = (isStill = false) => {
    if (signal.aborted || !last || keyIsDown) return;
    if (host.covers(last)) dispatch({ type: 'over-card' });
    else look(last, SETTLE_MS, isStill);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      // What the page makes up itself is no pointer.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      if (!latest) requestAnimationFrame(frame);
      // A modal dialog of the page keeps all else from events, the card too: there its place tells.
      const onCard = host.owns(event) || host.covers({ x: event.clientX, y: event.clientY });
      latest = { event, onCard };
    },
    { passive: true, capture: true, signal },
  );
  const leave = () => {
    clearTimeout(resting);
    latest = null;
    last = null;
    dispatch({ type: 'away' });
  };
  document.documentElement?.addEventListener('pointerleave', leave, { signal });
  // Inside a frame the pointer sends nothing more to this page.
  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.target instanceof Element && event.target.tagName === 'IFRAME') leave();
    },
    { passive: true, capture: true, signal },
  );

  window.addEventListener(
    'keydown',
    () => {
      keyIsDown = true;
      dispatch({ type: 'busy' });
    },
    { passive: true, capture: true, signal },
  );
  const released = () => {
    keyIsDown = false;
  };
  window.addEventListener('keyup', released, { passive: true, capture: true, signal });
  // The key may be let go of in another window.
  window.addEventListener('blur', released, { signal });
  document.addEventListener('dragstart', () => dispatch({ type: 'busy' }), { passive: true, signal });
  return { lookAgain: () => lookAtRest(true) };
}
