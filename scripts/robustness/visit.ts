import type { Browser, Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../lib/drive';
import { cardText, countMarks, marksOnPage, restOn, waitUntil } from '../lib/reader';

/** What one page showed. Times in milliseconds, memory in bytes. */
export interface Visit {
  readonly path: string;
  /** Errors of the page or of the extension, whose scripts alone run where the page's may not. */
  readonly errors: readonly string[];
  /** Is the page's own markup other than it was when it had been parsed? */
  readonly changed: boolean;
  readonly marks: number;
  /** From the start of the navigation; null where nothing was marked. */
  readonly firstMarkMs: number | null;
  /** Total and longest of the tasks of more than 50 ms. */
  readonly longTasksMs: number;
  readonly longestTaskMs: number;
  readonly heap: number;
  /** Did the card of a term open? Null where nothing is marked. */
  readonly card: boolean | null;
}

/** How long marks must stay the same to be all, and how long is waited for the first. */
const STEADY_MS = 500;
const MOST_MS = 20_000;
const CARD_MS = 2500;
/** A message of an exception that nothing caught, in either browser. */
const EXCEPTION = /^(?:uncaught\b|(?:[A-Z]\w*)?(?:Error|Exception)\b)/i;

/**
 * Runs in the page before anything of it. As text: tsx would give functions in it a helper that the page lacks. Without
 * our own element, `outerHTML` must be what it was when the page had been parsed.
 */
const WATCH = `
  window.singkapSeen = { html: null, firstMark: null, long: 0, longest: 0 };
  document.addEventListener('DOMContentLoaded', () => {
    singkapSeen.html = document.documentElement?.outerHTML ?? '';
  });
  const look = setInterval(() => {
    if ((CSS.highlights?.get('singkap-term')?.size ?? 0) === 0) return;
    singkapSeen.firstMark = performance.now();
    clearInterval(look);
  }, 5);
  try {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        singkapSeen.long += duration;
        singkapSeen.longest = Math.max(singkapSeen.longest, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  } catch {}
`;

const COMPARE = `(() => {
  const copy = document.documentElement?.cloneNode(true);
  for (const own of copy?.querySelectorAll?.('singkap-root') ?? []) own.remove();
  return { ...singkapSeen, html: undefined, changed: (copy?.outerHTML ?? '') !== singkapSeen.html };
})()`;

interface Seen {
  readonly changed: boolean;
  readonly firstMark: number | null;
  readonly long: number;
  readonly longest: number;
}

/** Opens a page and waits until its marks stay. `driven` is null for a browser without the extension. */
export async function visit(
  browser: Browser,
  driven: DrivenBrowser | null,
  url: string,
  path: string,
): Promise<Visit> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const message = String(error instanceof Error ? error.message : error);
    // Firefox also tells here of what could not be loaded, or was refused by the policy that this server was asked for.
    if (EXCEPTION.test(message)) errors.push(message);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  try {
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    if (driven) await waitForMarks(page);
    else await new Promise((done) => setTimeout(done, STEADY_MS));
    const marks = driven ? await countMarks(page) : 0;
    const card = driven && marks > 0 ? await opensCard(driven, page) : null;
    const seen = (await page.evaluate(COMPARE)) as Seen;
    const heap = driven?.name === 'firefox' ? 0 : ((await page.metrics()).JSHeapUsedSize ?? 0);
    return {
      path,
      errors,
      changed: seen.changed,
      marks,
      firstMarkMs: seen.firstMark,
      longTasksMs: seen.long,
      longestTaskMs: seen.longest,
      heap,
      card,
    };
  } catch (error) {
    errors.push(`visit: ${error instanceof Error ? error.message : error}`);
    return {
      path,
      errors,
      changed: false,
      marks: 0,
      firstMarkMs: null,
      longTasksMs: 0,
      longestTaskMs: 0,
      heap: 0,
      card: null,
    };
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function waitForMarks(page: Page): Promise<void> {
  const begun = Date.now();
  let last = -1;
  let since = begun;
  while (Date.now() - begun < MOST_MS) {
    const count = await countMarks(page);
    if (count !== last) since = Date.now();
    last = count;
    // A page without a mark is given three times as long to have one.
    if (Date.now() - since > STEADY_MS * (count > 0 ? 1 : 3)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Rests on the first mark that is shown. What lies over it, such as an overlay of the page, keeps the card away. */
async function opensCard(driven: DrivenBrowser, page: Page): Promise<boolean> {
  const boxes = await marksOnPage(page);
  const nth = boxes.findIndex(({ box }) => box.width > 0 && box.height > 0);
  if (nth < 0) return false;
  try {
    await restOn(page, nth);
    await waitUntil(async () => (await cardText(driven, page)) !== null, 'a card', CARD_MS);
    return true;
  } catch {
    return false;
  }
}
