import type { InputOptions } from './input';

/** Esc, a click elsewhere, a selection, another tab: the card closes. */
export function listenToDismissal({ document, host, signal, shown, dispatch }: InputOptions): void {
  const dismissByReader = () => dispatch({ type: 'dismiss', byReader: true });
  /** On the card by its place alone: a modal dialog of the page keeps events from it. */
  const isOverInertCard = (event: MouseEvent): boolean =>
    !host.owns(event) && host.covers({ x: event.clientX, y: event.clientY });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !shown()) return;
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
      if (event.pointerType !== 'touch' && !host.owns(event) && !isOverInertCard(event)) dismissByReader();
    },
    { passive: true, capture: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !shown() || !isOverInertCard(event)) return;
      // Behind an inert card lies the dialog, which must not take the click for its own.
      event.preventDefault();
      event.stopImmediatePropagation();
      host.pressAt({ x: event.clientX, y: event.clientY });
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed && shown() && !host.holds(selection.anchorNode))
        dismissByReader();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', () => document.hidden && dispatch({ type: 'dismiss' }), {
    signal,
  });
}
