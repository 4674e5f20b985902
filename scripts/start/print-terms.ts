import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../lib/drive';
import { cardText, markedTexts, restOn, waitUntil, waitUntilRead } from '../lib/reader';

/** The card's text on one line, its close button left out. */
const oneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '×')
    .join(' | ');

/** Rests the pointer on each term of a page, prints its card, and makes a screenshot of the last one shown. */
export async function printTerms(driven: DrivenBrowser, page: Page, screenshot: string): Promise<void> {
  try {
    await waitUntilRead(page);
  } catch {
    console.log('Nothing was marked: no known acronym, or the page is not in Indonesian.');
    await page.screenshot({ path: screenshot });
    console.log(`Screenshot: ${screenshot}`);
    return;
  }
  const texts = await markedTexts(page);
  const seen = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (seen.has(text)) continue;
    seen.add(text);
    console.log(`${text}\n    ${oneLine(await openCard(driven, page, index, text))}`);
    await page.keyboard.press('Escape');
  }
  console.log(`${seen.size} terms in ${texts.length} places, in ${driven.name}.`);
  const first = texts.indexOf('ASN');
  await openCard(driven, page, Math.max(first, 0), texts[Math.max(first, 0)] as string);
  await page.screenshot({ path: screenshot });
  console.log(`Screenshot: ${screenshot}`);
}

async function openCard(driven: DrivenBrowser, page: Page, index: number, text: string): Promise<string> {
  await restOn(page, index);
  let card: string | null = null;
  await waitUntil(async () => {
    card = await cardText(driven, page);
    return card !== null;
  }, `the card of ${text}`);
  return card ?? '';
}
