import type { InputOptions } from './input';
import { SETTLE_MS } from './timings';

/** Keeps an open card beside its term while the page moves, and closes it where the term is out of sight. */
export function followTerm(options: InputOptions, lookAgain: () => void): void {
  const { document, host, signal, shown, placeOf, dispatch } = options;
  let isAsked = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const follow = () => {
    isAsked = false;
    const term = shown();
    if (!term || signal.aborted) return;
    const place = placeOf(term);
    if (!place) return dispatch({ type: 'dismiss' });
    host.place(place);
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
  // A dialog or menu of the page that opens meanwhile lies above the card, and perhaps above the term.
  document.addEventListener(
    'toggle',
    (event) => {
      const term = shown();
      if (!term || host.owns(event)) return;
      const place = placeOf(term);
      if (place) host.show(place, false);
      else dispatch({ type: 'dismiss' });
    },
    { passive: true, capture: true, signal },
  );
}
