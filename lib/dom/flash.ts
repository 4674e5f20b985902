import { createHighlighter, type PageRange } from './highlighter';

/** How long a place that was gone to stands out, in milliseconds. Nothing moves, so that reduced motion asks for no less. */
const FLASH_MS = 1200;

/** Lets a place stand out for a moment; the next one takes over at once. */
export function createFlash(signal: AbortSignal): (range: PageRange) => void {
  const highlighter = createHighlighter('singkap-flash', signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (range) => {
    clearTimeout(timer);
    highlighter.clear();
    highlighter.add(range);
    timer = setTimeout(() => highlighter.clear(), FLASH_MS);
  };
}
