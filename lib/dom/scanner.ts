import { guessLanguage, type LanguageGuess } from '../engine/language';
import { blocksInSight, changedRoots, DECIDING_ATTRIBUTES } from './changes';
import { whenIdle } from './idle';
import type { Change, PageMarks, PlacedMark } from './page-marks';
import { walkBlocks } from './walk';

/** The longest time, in milliseconds, that reading may hold the main thread at a stretch. */
const SLICE_MS = 6;
/** Marks of a long page appear in instalments of this many milliseconds of reading. */
const INSTALMENT_MS = 60;
/** … or of so many times what the last took, for each chooses the senses of all that has been read. */
const READING_TO_CHOOSING = 3;
/** Reading begins at the latest after this long, even where the browser is never idle. */
const IDLE_TIMEOUT_MS = 300;

/** Elements without a shadow tree are asked for one again after this many milliseconds, then after twice as long … */
const FIRST_AWAIT_MS = 250;
/** … up to this long. */
const LAST_AWAIT_MS = 16_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: DECIDING_ATTRIBUTES,
};

interface ScannerOptions {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly signal: AbortSignal;
  /** Called with the open shadow trees that have been found, whenever there is one more. */
  readonly onShadow?: (roots: readonly ShadowRoot[]) => void;
  /** Called when some of the page has been read, before `onChange`. */
  readonly onRead?: () => void;
  /** Called with what was added, removed and changed; not called where nothing was. */
  readonly onChange: (change: Change) => void;
}

/**
 * Reads the page in idle slices, what is in sight first, then follows its changes: only blocks that changed are read
 * again. The document itself is watched, so that a body put in later, or in another's place, is read too. Everything
 * stops when the signal aborts. Our own host element never causes a reading. Open shadow trees are read and watched as
 * they are come upon.
 */
export function startScanner({ document, marks, signal, onRead, onChange, onShadow }: ScannerOptions): void {
  const queue = new Set<Node>();
  /** The whole page has been begun: from then on each part is read anew. */
  let isBegun = false;
  let walking: ReturnType<typeof walkBlocks> | null = null;
  let removed: PlacedMark[] = [];
  let scheduled = false;
  let readingMs = 0;
  let instalmentMs = INSTALMENT_MS;

  const settle = () => {
    const begun = performance.now();
    const change = marks.resolve();
    const all = { ...change, removed: [...removed, ...change.removed] };
    removed = [];
    readingMs = 0;
    onRead?.();
    if (all.added.length + all.removed.length + all.changed.length > 0) onChange(all);
    instalmentMs = Math.max(INSTALMENT_MS, READING_TO_CHOOSING * (performance.now() - begun));
  };

  /** Reads for a while. True when nothing is left to read. */
  const slice = (): boolean => {
    const begun = performance.now();
    while (performance.now() - begun < SLICE_MS) {
      if (!walking) {
        const [root] = queue;
        if (!root) return true;
        queue.delete(root);
        if (!root.isConnected) continue;
        // Only now: what was read of it since it was queued must not be read twice.
        if (isBegun || root !== document.documentElement) removed.push(...marks.forget(root));
        else isBegun = true;
        walking = walkBlocks(root, meetHost);
      }
      const next = walking.next();
      if (next.done) walking = null;
      else if (!marks.has(next.value)) marks.read(next.value);
    }
    readingMs += performance.now() - begun;
    return false;
  };

  const run = () => {
    scheduled = false;
    if (signal.aborted) return;
    const finished = slice();
    if (finished || readingMs > instalmentMs) settle();
    if (!finished) schedule();
  };

  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    whenIdle(run, IDLE_TIMEOUT_MS);
  };

  const shadows = new Set<ShadowRoot>();
  /** Elements of the page's own kinds that have no tree yet: most get theirs when the page's script has been loaded. */
  const awaited = new Set<Element>();
  let awaitMs = FIRST_AWAIT_MS;
  const meetHost = (host: Element) => {
    const root = host.shadowRoot;
    if (!root) {
      if (awaited.size === 0) setTimeout(lookForTrees, awaitMs);
      awaited.add(host);
    } else if (!shadows.has(root)) {
      shadows.add(root);
      observer.observe(root, OBSERVED);
      queue.add(root);
      onShadow?.([...shadows]);
      schedule();
    }
  };
  /** Less and less often, for an element may never get one. */
  const lookForTrees = () => {
    if (signal.aborted) return;
    const hosts = [...awaited];
    awaited.clear();
    if (awaitMs > LAST_AWAIT_MS) return;
    awaitMs *= 2;
    for (const host of hosts) if (host.isConnected) meetHost(host);
  };
  const leaveShadows = () => {
    for (const root of shadows)
      if (!root.isConnected) {
        shadows.delete(root);
        removed.push(...marks.forget(root));
      }
  };

  const observer = new MutationObserver((records) => {
    const { roots, gone } = changedRoots(records);
    for (const node of gone) removed.push(...marks.forget(node));
    if (gone.length > 0) leaveShadows();
    for (const root of roots) queue.add(root);
    if (roots.length > 0 || removed.length > 0) schedule();
  });

  observer.observe(document, OBSERVED);
  signal.addEventListener('abort', () => observer.disconnect());
  for (const block of blocksInSight(document)) queue.add(block);
  if (document.documentElement) queue.add(document.documentElement);
  schedule();
}

/** Guesses the page's language from its own text, reading only as many blocks as it takes. */
export function guessPageLanguage(document: Document): LanguageGuess {
  function* texts() {
    const roots: Node[] = document.documentElement ? [document.documentElement] : [];
    for (const root of roots)
      for (const block of walkBlocks(root, ({ shadowRoot }) => shadowRoot && roots.push(shadowRoot)))
        yield block.text;
  }
  return guessLanguage(texts(), document.documentElement?.lang || null);
}

/** Calls back when the page has changed and then kept still for a while, again and again until the signal aborts. */
export function onQuietAfterChange(
  document: Document,
  signal: AbortSignal,
  quietMs: number,
  callback: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(callback, quietMs);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
