import { guessLanguage, type LanguageGuess } from '../engine/language';
import { changedRoots } from './changes';
import type { Change, PageMarks, PlacedMark } from './page-marks';
import { walkBlocks } from './walk';

/** The longest time, in milliseconds, that reading may hold the main thread at a stretch. */
const SLICE_MS = 6;
/** Marks of a long page appear in instalments of this many milliseconds of reading. */
const INSTALMENT_MS = 60;
/** Reading begins at the latest after this long, even where the browser is never idle. */
const IDLE_TIMEOUT_MS = 300;

export interface Scanner {
  /** Reads the page again from the start. */
  restart(): void;
}

interface ScannerOptions {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly signal: AbortSignal;
  readonly onChange: (change: Change) => void;
}

/**
 * Reads the page in idle slices, then follows its changes: only blocks that changed are read again.
 * Everything stops when the signal aborts. Our own host element never causes a reading.
 */
export function startScanner({ document, marks, signal, onChange }: ScannerOptions): Scanner {
  const queue: Node[] = [];
  let walking: ReturnType<typeof walkBlocks> | null = null;
  let removed: PlacedMark[] = [];
  let scheduled = false;
  let readingMs = 0;

  const settle = () => {
    const change = marks.resolve();
    const all = { added: change.added, removed: [...removed, ...change.removed] };
    removed = [];
    readingMs = 0;
    onChange(all);
  };

  const slice = (): boolean => {
    const begun = performance.now();
    while (performance.now() - begun < SLICE_MS) {
      if (!walking) {
        const root = queue.shift();
        if (!root) return true;
        if (!root.isConnected) continue;
        walking = walkBlocks(root);
      }
      const next = walking.next();
      if (next.done) walking = null;
      else marks.read(next.value);
    }
    readingMs += performance.now() - begun;
    return false;
  };

  const run = () => {
    scheduled = false;
    if (signal.aborted) return;
    const finished = slice();
    if (finished || readingMs > INSTALMENT_MS) settle();
    if (!finished) schedule();
  };

  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(run, 1);
  };

  const read = (root: Node) => {
    removed.push(...marks.forget(root));
    queue.push(root);
    schedule();
  };

  const observer = new MutationObserver((records) => {
    const { roots, lost } = changedRoots(records);
    if (lost) removed.push(...marks.forget(document.createTextNode('')));
    for (const root of roots) read(root);
    if (lost) schedule();
  });

  const restart = () => {
    observer.disconnect();
    queue.length = 0;
    walking = null;
    const { body } = document;
    if (!body) return;
    read(body);
    observer.observe(body, { childList: true, characterData: true, subtree: true });
  };

  signal.addEventListener('abort', () => observer.disconnect());
  restart();
  return { restart };
}

/** Guesses the page's language from its own text, reading only as many blocks as it takes. */
export function guessPageLanguage(document: Document): LanguageGuess {
  function* texts() {
    if (!document.body) return;
    for (const block of walkBlocks(document.body)) yield block.text;
  }
  return guessLanguage(texts(), document.documentElement?.lang || null);
}
