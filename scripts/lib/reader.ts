import type { Frame, Page } from 'puppeteer-core';
import type { DrivenBrowser } from './drive';

/** What a person does on a page with the extension, for the browser tests and `npm start`. */

/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Number of marks painted on a page. */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('singkap-term')?.size ?? 0);
}

/** The marked texts in document order, with white space folded. */
export async function markedTexts(page: Page): Promise<string[]> {
  return (await marksOnPage(page)).map((m) => m.text.replace(/\s+/g, ' '));
}

/** Every mark in document order, with its box in the viewport as the page is scrolled now. */
export function marksOnPage(page: Page | Frame): Promise<{ text: string; box: Box }[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('singkap-term') ?? [])].map((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return range;
    });
    // In two trees places alone can be compared. No function has a name here: tsx would ask the page for its helper.
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    return ranges.map((range) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { text: String(range), box: { x, y, width, height } };
    });
  });
}

/** The box of the nth mark, scrolled to the middle of the viewport. */
export async function scrollToMark(page: Page, nth: number): Promise<Box> {
  const before = (await marksOnPage(page))[nth];
  if (!before) throw new Error(`The page has no mark ${nth}.`);
  // Until the scroll events are over: a late one would close the card that the next step opens.
  await page.evaluate(async (y) => {
    window.scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, before.box.y);
  const after = (await marksOnPage(page))[nth];
  if (!after) throw new Error(`Mark ${nth} went while the page was scrolled.`);
  return after.box;
}

/** Rests the pointer on the nth mark. */
export async function restOn(page: Page, nth: number): Promise<Box> {
  const box = await scrollToMark(page, nth);
  await page.mouse.move(2, 2);
  // A hand takes longer than a frame to come back; without one the page would not know that the pointer was away.
  await new Promise((done) => setTimeout(done, 60));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  return box;
}

/** The card's text, or null while no card is open. */
export function cardText(driven: DrivenBrowser, page: Page): Promise<string | null> {
  return driven.inShadow(page, (shadow) => {
    const card = shadow.querySelector<HTMLElement>('#card');
    return card?.checkVisibility() ? card.innerText : null;
  });
}

/** Waits for marks, and until they no longer change: those of a page appear in instalments. */
export async function waitUntilRead(page: Page, ms = 10_000): Promise<void> {
  let last = 0;
  let steadySince = Date.now();
  await waitUntil(
    async () => {
      const count = await countMarks(page);
      if (count !== last) steadySince = Date.now();
      last = count;
      return count > 0 && Date.now() - steadySince > 400;
    },
    'marks that stay',
    ms,
  );
}

/** Polls until something is so. Rejects after `ms` milliseconds, saying what it waited for. */
export async function waitUntil(isSo: () => Promise<boolean>, what: string, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited ${ms} ms for ${what}`);
}
