/**
 * `npm run bench:own`: what 10,000 terms of a reader's own cost, beside none, in one run of a real Chromium: taking them
 * from a file, the time to a page's marks, and its memory.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension } from './lib/built';
import { drive, LISTED_HOST } from './lib/drive';
import { root } from './lib/paths';
import { countMarks, waitUntil } from './lib/reader';
import { serveFolder } from './lib/serve';

const TERMS = 10_000;
const PAGES = 7;

const server = await serveFolder(join(root, 'tests', 'fixtures', 'articles'));
const driven = await drive({
  name: 'chromium',
  extension: builtExtension('chromium'),
  localHosts: [LISTED_HOST],
});

/** Median milliseconds from navigation to the first mark, and median megabytes of the page's heap after. */
async function openPages(): Promise<{ ms: number; mb: number }> {
  const times: number[] = [];
  const heaps: number[] = [];
  for (let i = 0; i < PAGES; i++) {
    const page: Page = await driven.browser.newPage();
    const begun = performance.now();
    await page.goto(`http://${LISTED_HOST}:${server.port}/agraria-today.html`);
    await waitUntil(async () => (await countMarks(page)) > 0, 'marks');
    times.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, 500));
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    heaps.push((await page.metrics()).JSHeapUsedSize ?? 0);
    await page.close();
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[PAGES >> 1] as number;
  return { ms: Math.round(median(times)), mb: median(heaps) / 1e6 };
}

try {
  const without = await openPages();
  const own = await driven.openExtensionPage('glossary.html');
  const csv = Array.from(
    { length: TERMS },
    (_, i) => `XQ${i}Z,Istilah Contoh Nomor ${i} yang Agak Panjang,Example ${i},Penjelasan singkat.`,
  );
  const begun = performance.now();
  await own.$eval('textarea', (field, text) => Object.assign(field, { value: text }), csv.join('\n'));
  for (const label of ['Lihat isinya', 'Ambil']) {
    await waitUntil(
      () =>
        own.evaluate((text) => {
          const button = [...document.querySelectorAll('button')].find((b) =>
            b.textContent?.startsWith(text),
          );
          button?.click();
          return button !== undefined;
        }, label),
      label,
    );
    await waitUntil(
      () =>
        own.evaluate(
          (n) => document.body.innerText.includes(n),
          label === 'Ambil' ? `${TERMS} ditambahkan` : `${TERMS} istilah`,
        ),
      'its effect',
      30_000,
    );
  }
  console.log(`${TERMS} terms read, shown and stored in ${Math.round(performance.now() - begun)} ms.`);
  const withTerms = await openPages();
  console.log(`A page without: first mark after ${without.ms} ms, heap ${without.mb.toFixed(1)} MB.`);
  console.log(`A page with them: first mark after ${withTerms.ms} ms, heap ${withTerms.mb.toFixed(1)} MB.`);
} finally {
  await driven.close();
  await server.close();
}
