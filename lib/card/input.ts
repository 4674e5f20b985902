import { type Hit, markAt, type Point } from '../dom/hit-test';
import type { PageMarks, PlacedMark } from '../dom/page-marks';
import type { CardHost } from './host';
import type { CardEvent } from './machine';
import { createSpeedGate } from './speed';
import { LONG_PRESS_MS, SETTLE_MS } from './timings';

interface InputOptions {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly host: CardHost;
  readonly signal: AbortSignal;
  readonly isOpen: () => boolean;
  /** The window has another size while the card is open: it is to be placed anew. */
  readonly onResize: () => void;
  /** `rect` is the line box under the pointer, where there is one. */
  readonly dispatch: (event: CardEvent<PlacedMark>, rect?: DOMRect) => void;
}

/** Page elements that do something of their own when tapped. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"]';

/**
 * Turns the pointer, touch and keyboard events of the page into events of the card. Listens passively and stops none
 * of the page's events, but for the Esc that closes an open card.
 */
export function listen(options: InputOptions): void {
  listenToPointer(options);
  listenToTouch(options);
  listenToDismissal(options);
}

function listenToPointer({ document, marks, host, signal, dispatch }: InputOptions): void {
  const speed = createSpeedGate();
  /** The last move not yet looked at. What lies under it is known only while it is dispatched. */
  let latest: { readonly event: PointerEvent; readonly onCard: boolean } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const look = (point: Point) => {
    const hit = markAt(document, marks, point);
    if (hit) dispatch({ type: 'over', target: hit.placed }, hit.rect);
    else dispatch({ type: 'away' });
  };
  const frame = () => {
    const move = latest;
    latest = null;
    if (!move || signal.aborted) return;
    clearTimeout(resting);
    const { clientX: x, clientY: y, timeStamp } = move.event;
    const isPassing = speed.isPassing({ x, y }, timeStamp);
    if (move.onCard) dispatch({ type: 'over-card' });
    // A passing pointer opens nothing, but where it stops no further move will tell, so look again then.
    else if (isPassing) resting = setTimeout(() => !signal.aborted && look({ x, y }), SETTLE_MS);
    else look({ x, y });
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      if (!latest) requestAnimationFrame(frame);
      latest = { event, onCard: host.owns(event) };
    },
    { passive: true, capture: true, signal },
  );
  const leave = () => {
    clearTimeout(resting);
    latest = null;
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
}

function listenToTouch({ document, marks, host, signal, dispatch }: InputOptions): void {
  let press: { point: Point; timer: ReturnType<typeof setTimeout> } | null = null;
  const hitAt = (point: Point): Hit | null => markAt(document, marks, point);
  const end = () => {
    if (press) clearTimeout(press.timer);
    press = null;
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      end();
      if (event.pointerType !== 'touch' || !event.isPrimary || host.owns(event)) return;
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
      if (press && Math.hypot(event.clientX - press.point.x, event.clientY - press.point.y) > 10) end();
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

function listenToDismissal({ document, host, signal, isOpen, onResize, dispatch }: InputOptions): void {
  const dismiss = () => dispatch({ type: 'dismiss' });
  const dismissByReader = () => dispatch({ type: 'dismiss', byReader: true });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !isOpen()) return;
      // The reader means the card: the page's own dialog must not close too (w3c/aria-practices 811).
      event.preventDefault();
      event.stopImmediatePropagation();
      dismissByReader();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch' && !host.owns(event)) dismissByReader();
    },
    { passive: true, capture: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed && isOpen() && !host.holds(selection.anchorNode))
        dismissByReader();
    },
    { signal },
  );
  window.addEventListener(
    'scroll',
    (event) => {
      if (isOpen() && !host.owns(event)) dismiss();
    },
    { passive: true, capture: true, signal },
  );
  window.addEventListener('resize', () => isOpen() && onResize(), { passive: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden && dismiss(), { signal });
}
