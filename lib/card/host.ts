import { isInside, type Point } from '../dom/hit-test';
import { OWN_TAG } from '../dom/walk';
import { type Box, MARGIN, placeCard } from './position';
import { ANNOUNCE_DELAY_MS } from './timings';

/**
 * The one element that Singkap adds to a page: `<singkap-root>` under the document element, with a closed shadow
 * root. It is added when a card is first shown and removed when the signal aborts.
 */
export interface CardHost {
  /** Where the card is rendered. */
  readonly container: HTMLElement;
  /** Shows the card beside its term, above everything else on the page, and from its beginning where it is `fresh`. */
  show(term: Box, fresh: boolean): void;
  /** Puts an open card where its term is now. */
  place(term: Box): void;
  /** Hides the card. A focus that is in it goes back to where it was. */
  hide(): void;
  /** Reads a text to a screen reader without moving the focus. */
  announce(text: string, language: string): void;
  /** Moves the focus into the card. */
  takeFocus(): void;
  readonly hasFocus: boolean;
  /** Is the card being read with the keyboard, so that a pointer that only lies there says nothing? */
  readonly hasKeyboardFocus: boolean;
  /** Is an event of the page one on the card? Known only while the event is dispatched. */
  owns(event: Event): boolean;
  /** Is a node of the selection in the card? */
  holds(node: Node | null): boolean;
  /** Does the open card lie at a point? For where a modal dialog of the page keeps events from the card. */
  covers(point: Point): boolean;
  /** Where the open card is, or null. */
  box(): Box | null;
  /** Presses the button of the card that lies at a point, for where the browser does not let events reach it. */
  pressAt(point: Point): void;
}

/** `css` styles the shadow root. It is set as text, so that no stylesheet has to be web-accessible. */
export function createCardHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const host = document.createElement(OWN_TAG.toLowerCase());
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  container.id = 'card';
  // The top layer puts the card above every dialog and stacking context of the page.
  if ('popover' in container) container.popover = 'manual';
  const live = document.createElement('div');
  live.id = 'live';
  live.setAttribute('role', 'status');
  live.setAttribute('aria-live', 'polite');
  root.append(style, container, live);
  let focusBefore: Element | null = null;
  let announcing: ReturnType<typeof setTimeout> | undefined;

  const attach = () => {
    const parent = document.documentElement;
    if (parent && host.parentNode !== parent) parent.append(host);
  };
  const isShown = () => container.dataset.shown === 'true';
  const hasFocus = () => root.activeElement !== null;

  const place = (term: Box) => {
    const seen = seenBox(document);
    container.style.maxWidth = `${Math.min(MAX_WIDTH, seen.right - seen.left - 2 * MARGIN)}px`;
    // Measured whole: the height that the last place allowed says nothing about this one.
    const scrolled = container.scrollTop;
    container.style.maxHeight = '';
    const { width, height } = container.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(term, { width, height }, seen);
    container.style.left = `${left}px`;
    container.style.top = `${top}px`;
    container.style.maxHeight = `${maxHeight}px`;
    container.scrollTop = scrolled;
  };

  // However the focus comes into the card, it goes back to where it came from. What it leaves inside the card, such as
  // a button that is no more, is nowhere to go back to.
  container.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget.isConnected && !root.contains(relatedTarget))
      focusBefore = relatedTarget;
  });
  const giveFocusBack = () => {
    const before = focusBefore;
    focusBefore = null;
    if (!hasFocus()) return;
    if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
      before.focus({ preventScroll: true });
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  };

  signal.addEventListener('abort', () => {
    giveFocusBack();
    host.remove();
  });

  return {
    container,
    show(term, fresh) {
      if (signal.aborted) return;
      attach();
      // Shown anew it comes above what the page has put into the top layer meanwhile, but would lose the focus.
      if (isShown() && !hasFocus()) container.hidePopover?.();
      container.dataset.shown = 'true';
      if (!container.matches(':popover-open')) container.showPopover?.();
      if (fresh) container.scrollTop = 0;
      place(term);
    },
    place: (term) => isShown() && place(term),
    hide() {
      if (!isShown()) return;
      giveFocusBack();
      container.dataset.shown = 'false';
      if (container.isConnected) container.hidePopover?.();
    },
    announce(text, language) {
      if (signal.aborted) return;
      attach();
      live.lang = language;
      // A text that is there when the region appears, or the same text again, is not read out: empty it first.
      live.textContent = '';
      clearTimeout(announcing);
      announcing = setTimeout(() => {
        live.textContent = text;
      }, ANNOUNCE_DELAY_MS);
    },
    takeFocus() {
      container.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    },
    get hasFocus() {
      return hasFocus();
    },
    get hasKeyboardFocus() {
      return root.activeElement?.matches(':focus-visible') ?? false;
    },
    owns: (event) => event.composedPath().includes(host),
    holds: (node) => node !== null && (node === host || node.getRootNode() === root),
    covers: (point) => isShown() && isInside(container.getBoundingClientRect(), point),
    box: () => (isShown() ? container.getBoundingClientRect() : null),
    pressAt: (point) => {
      const buttons = [...container.querySelectorAll<HTMLElement>('button')];
      buttons.find((button) => isInside(button.getBoundingClientRect(), point))?.click();
    },
  };
}

/** The greatest width of a card in CSS pixels: some 50 letters a line. */
const MAX_WIDTH = 360;

/** The part of the page that is seen: less than the window where the reader has pinched to zoom. */
function seenBox(document: Document): Box {
  const view = window.visualViewport;
  // Without a zoom the document's own width leaves the scroll bar out, and rounding does no harm.
  if (!view || view.scale <= 1.01)
    return { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}
