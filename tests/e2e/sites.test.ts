import { tmpdir } from 'node:os';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/built';
import { type DrivenBrowser, drive } from '../../scripts/lib/drive';
import { cardText, countMarks, restOn, waitUntil } from '../../scripts/lib/reader';
import { type LocalServer, serveFolder } from '../../scripts/lib/serve';
import { grantedFromTheStart, grantWhenAsked } from './support/granted';

/** A site that is on no list of ours. */
const SITE = 'koran-contoh.id';
const PAGES = {
  '/': '<!doctype html><html lang="id"><title>Koran</title><p>Menurut laporan itu, ASN dan yang lain sudah hadir untuk rapat.</p></html>',
};

interface Running {
  driven: DrivenBrowser;
  server: LocalServer;
}
const start = async (name: 'chromium' | 'firefox', extension = builtExtension(name)): Promise<Running> => {
  const server = await serveFolder(tmpdir(), { pages: PAGES });
  return { driven: await drive({ name, extension, localHosts: [SITE, `www.${SITE}`] }), server };
};
const open = async ({ driven, server }: Running, host = SITE): Promise<Page> => {
  const page = await driven.browser.newPage();
  await page.goto(`http://${host}:${server.port}/`);
  return page;
};
const stop = async (running?: Running) => {
  await running?.driven.close();
  await running?.server.close();
};
const settle = (ms = 700) => new Promise((done) => setTimeout(done, ms));
const isMarked = (page: Page) => async () => (await countMarks(page)) === 1;

describe('a site that is not listed, in chromium', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('chromium');
  });
  afterAll(() => stop(running));

  it('is left alone until the reader asks in the popup, which marks the page once', async () => {
    const page = await open(running);
    await settle();
    expect(await countMarks(page)).toBe(0);
    const [extension] = [...(await running.driven.browser.extensions()).values()];
    const popupOpened = running.driven.browser.waitForTarget((t) => t.url().endsWith('popup.html'));
    await extension?.triggerAction(page);
    const popup = await (await popupOpened).asPage();
    await waitUntil(
      () => popup.evaluate((site) => document.body.innerText.includes(site), SITE),
      'what the popup offers',
    );
    await popup.evaluate(() => {
      [...document.querySelectorAll('button')]
        .find((b) => b.textContent === 'Tandai halaman ini sekarang')
        ?.click();
    });
    await waitUntil(isMarked(page), 'the mark');
    await restOn(page, 0);
    await waitUntil(
      async () => (await cardText(running.driven, page))?.includes('Aparatur Sipil Negara') ?? false,
      'the card',
    );
    // Once: the next page of the site is left alone again.
    await page.reload();
    await settle();
    expect(await countMarks(page)).toBe(0);
  });
});

describe('a site that the reader has allowed, in chromium', () => {
  let running: Running;
  let granted: ReturnType<typeof grantedFromTheStart>;
  beforeAll(async () => {
    granted = grantedFromTheStart([`*://*.${SITE}/*`]);
    running = await start('chromium', granted.folder);
  });
  afterAll(async () => {
    await stop(running);
    granted.remove();
  });

  it('is marked without asking, its subdomains too, and stands on the options page', async () => {
    await settle();
    for (const host of [SITE, `www.${SITE}`]) {
      const page = await open(running, host);
      await waitUntil(isMarked(page), `the mark on ${host}`);
    }
    const options = await running.driven.openExtensionPage('options.html');
    await waitUntil(
      () => options.evaluate((site) => document.body.innerText.includes(site), SITE),
      'the site on the options page',
    );
  });
});

describe('a site that is not listed, in firefox', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('firefox');
    await grantWhenAsked(running.driven.browser);
  });
  afterAll(() => stop(running));

  it('is marked at once and from then on when the reader adds it, and no more when that is taken back', async () => {
    const page = await open(running);
    await settle();
    expect(await countMarks(page)).toBe(0);
    const options = await running.driven.openExtensionPage('options.html');
    await options.evaluate((site) => {
      const button = document.createElement('button');
      button.id = 'tambah';
      button.onclick = () => void chrome.permissions.request({ origins: [`*://*.${site}/*`] });
      document.body.prepend(button);
    }, SITE);
    await options.bringToFront();
    await options.click('#tambah');
    await page.bringToFront();
    await waitUntil(isMarked(page), 'the mark at once');
    const next = await open(running, `www.${SITE}`);
    await waitUntil(isMarked(next), 'the mark on the next page');
    await options.bringToFront();
    await waitUntil(
      () => options.evaluate((site) => document.body.innerText.includes(site), SITE),
      'the site on the options page',
    );
    await options.evaluate((site) => {
      [...document.querySelectorAll('button')].find((b) => b.textContent === `Cabut izin ${site}`)?.click();
    }, SITE);
    await waitUntil(async () => (await countMarks(next)) === 0, 'no marks on the open page');
    await next.reload();
    await settle();
    expect(await countMarks(next)).toBe(0);
  });
});
