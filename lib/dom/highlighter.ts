/**
 * The only owner of our names in `CSS.highlights`. A highlight paints ranges without touching the page's nodes.
 * The rules that say how a highlight looks stand in the content style sheet, one name a look: a rule cannot depend on
 * anything that is not in the page.
 */

export type HighlightName =
  | 'singkap-term'
  | 'singkap-term-line'
  | 'singkap-term-ground'
  | 'singkap-print'
  | 'singkap-current'
  | 'singkap-flash';

/** A place on the page by its text nodes; nothing in the page points back to it. */
export type PageRange = StaticRange;

/** Can this browser paint highlights? (Chrome and Edge 105, Firefox 140, with underlines 146, Safari 17.2) */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

/** Paints a set of ranges under one name. */
export interface Highlighter {
  add(range: PageRange): void;
  remove(range: PageRange): void;
  clear(): void;
}

/** A highlighter that forgets its ranges when the signal aborts. */
export function createHighlighter(name: HighlightName, signal: AbortSignal): Highlighter {
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  signal.addEventListener('abort', () => {
    highlight.clear();
    // A newer copy of the script may own the name by now.
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  });
  return {
    add: (range) => void highlight.add(range),
    remove: (range) => void highlight.delete(range),
    clear: () => highlight.clear(),
  };
}
