/**
 * `npm run bench:hover`: how long a reader waits for a card beyond the delay that is meant: 100 rests of the pointer on
 * terms of the sample article in a real browser, from the last pointer move to the frame in which the card is shown.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OPEN_DELAY_MS } from '../lib/card/timings';
import type { BrowserName } from './lib/browsers.mjs';
import { builtExtension } from './lib/built';
import { drive, LISTED_HOST } from './lib/drive';
import { root } from './lib/paths';
import { quantile } from './lib/quantile';
import { marksOnPage, restOn, waitUntil, waitUntilRead } from './lib/reader';
import { serveFolder } from './lib/serve';

const HOVERS = 100;
const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const server = await serveFolder(join(root, 'tests', 'fixtures', 'articles'));
const driven = await drive({ name, extension: builtExtension(name), localHosts: [LISTED_HOST] });
try {
  const page = await driven.browser.newPage();
  await page.goto(`http://${LISTED_HOST}:${server.port}/agraria-today.html`);
  await waitUntilRead(page);
  // The term whose card is open is painted in a highlight of its own, which the page can see; the card it cannot.
  // As text, since tsx would give the functions in it a helper that the page lacks.
  await page.evaluate(`
    window.seen = { movedAt: 0, shownAt: 0 };
    document.addEventListener('pointermove', (event) => {
      seen.movedAt = event.timeStamp;
      seen.shownAt = 0;
    }, true);
    requestAnimationFrame(function look(now) {
      const isOpen = (CSS.highlights.get('singkap-current')?.size ?? 0) > 0;
      if (isOpen && seen.shownAt === 0) seen.shownAt = now;
      requestAnimationFrame(look);
    });
  `);
  const waits: number[] = [];
  const terms = (await marksOnPage(page)).length;
  for (let i = 0; i < HOVERS; i++) {
    await restOn(page, i % terms);
    let wait = 0;
    await waitUntil(async () => {
      wait = await page.evaluate(() => {
        const { movedAt, shownAt } = (window as unknown as { seen: { movedAt: number; shownAt: number } })
          .seen;
        return shownAt > 0 ? shownAt - movedAt : 0;
      });
      return wait > 0;
    }, `card ${i}`);
    waits.push(wait - OPEN_DELAY_MS);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
  }
  const at = (share: number) => quantile(waits, share).toFixed(0);
  console.log(`${name}, ${HOVERS} rests on ${terms} terms, beyond the delay of ${OPEN_DELAY_MS} ms:`);
  console.log(`median ${at(0.5)} ms, 95th ${at(0.95)} ms, longest ${at(1)} ms`);
} finally {
  await driven.close();
  await server.close();
}
