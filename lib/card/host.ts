import { OWN_TAG } from '../dom/walk';
import { type Box, placeCard } from './position';
import { ANNOUNCE_DELAY_MS } from './timings';

/**
 * The one element that Singkap adds to a page: `<singkap-root>` under the document element, with a closed shadow
 * root. It is added when a card is first shown and removed when the signal aborts.
 */
export interface CardHost {
  /** Where the card is rendered. */
  readonly container: HTMLElement;
  show(term: Box): void;
  hide(): void;
  /** Reads a text to a screen reader without moving the focus. */
  announce(text: string): void;
  /** Is an event of the page one on the card? Known only while the event is dispatched. */
  owns(event: Event): boolean;
  /** Is a node of the selection in the card? */
  holds(node: Node | null): boolean;
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

  const attach = () => {
    const parent = document.documentElement;
    if (parent && host.parentNode !== parent) parent.append(host);
  };
  const isShown = () => container.dataset.shown === 'true';

  signal.addEventListener('abort', () => host.remove());

  return {
    container,
    show(term) {
      if (signal.aborted) return;
      attach();
      if (isShown()) container.hidePopover?.();
      container.dataset.shown = 'true';
      container.style.maxHeight = '';
      container.showPopover?.();
      const { width, height } = container.getBoundingClientRect();
      const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const place = placeCard(term, { width, height }, viewport);
      container.style.left = `${place.left}px`;
      container.style.top = `${place.top}px`;
      container.style.maxHeight = `${place.maxHeight}px`;
    },
    hide() {
      if (!isShown()) return;
      container.dataset.shown = 'false';
      if (container.isConnected) container.hidePopover?.();
    },
    announce(text) {
      attach();
      // A text that is there when the region appears, or the same text again, is not read out: empty it first.
      live.textContent = '';
      setTimeout(() => {
        live.textContent = text;
      }, ANNOUNCE_DELAY_MS);
    },
    owns: (event) => event.composedPath().includes(host),
    holds: (node) => node !== null && (node === host || node.getRootNode() === root),
  };
}
