import type { PageState, TermSummary } from '../../lib/settings/messages';
import { termKey } from './summary';

/**
 * Frames. The script runs in each frame of a site that it is to read; a frame of another origin than the page's own,
 * such as an advertisement, is left alone. The top frame speaks for the whole page: the others report to the background,
 * which passes that on to it.
 */

/** Is this the page itself, or a frame of the page's own origin? */
export function belongsToPage(window: Window): boolean {
  if (window === window.top) return true;
  try {
    return window.top?.location.hostname === window.location.hostname;
  } catch {
    return false; // a page of another origin does not let itself be asked
  }
}

/** Does the reader work in this frame: is what has the focus in it, and not in a frame inside it? */
export function hasReader(document: Document): boolean {
  return document.hasFocus() && document.activeElement?.tagName !== 'IFRAME';
}

/** What the frames of a page have reported, kept by the top frame. */
export function createFrameStates() {
  const states = new Map<number, PageState>();
  return {
    /** A frame that has no marks any more, or has gone, is forgotten. */
    set(frame: number, state: PageState): void {
      if (state.marks > 0) states.set(frame, state);
      else states.delete(frame);
    },
    hasAny: () => states.size > 0,
    /** The page's own state with the terms of its frames after its own; a term of both counts once. */
    withFrames(own: PageState): PageState {
      if (states.size === 0) return own;
      const terms = new Map<string, TermSummary>();
      const take = (term: TermSummary) => {
        const key = termKey(term);
        const known = terms.get(key);
        terms.set(key, known ? { ...known, count: known.count + term.count } : term);
      };
      own.terms.forEach(take);
      let { marks } = own;
      for (const [frame, state] of states) {
        marks += state.marks;
        for (const term of state.terms) take({ ...term, frame });
      }
      // A page in another language may hold a frame that is marked.
      return {
        ...own,
        status: own.status === 'damaged' ? 'damaged' : 'on',
        marks,
        terms: [...terms.values()],
      };
    },
  };
}
