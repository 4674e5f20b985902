import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** One picture of many, each with its name, as a PNG. */
export async function contactSheet(
  browser: Browser,
  pictures: ReadonlyArray<{ readonly name: string; readonly file: string }>,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1500, height: 900, deviceScaleFactor: 1 });
  const figures = pictures.map(
    ({ name, file }) =>
      `<figure><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<!doctype html><style>body { columns: 4; column-gap: 12px; margin: 12px; font: 13px system-ui; background: #bbb }
     figure { break-inside: avoid; margin: 0 0 12px } img { display: block; width: 100%; border: 1px solid #777 }</style>${figures.join('')}`,
  );
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
