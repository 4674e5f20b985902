import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/built';
import { type DrivenBrowser, drive } from '../../scripts/lib/drive';
import { cardText, countMarks, restOn, waitUntil } from '../../scripts/lib/reader';
import { type LocalServer, serveFolder } from '../../scripts/lib/serve';
import { grantedFromTheStart, grantWhenAsked } from './support/granted';
import { BROWSERS, HOST } from './support/session';

const ARTICLE =
  '<!doctype html><html lang="id"><title>Agraria</title><p>Menurut laporan itu, GTRAX dan TORAX akan dibahas pada rapat yang lain.</p></html>';
const glossary = (long: string) =>
  JSON.stringify({
    name: 'Dinas Contoh',
    terms: [
      { forms: ['GTRAX'], long },
      { forms: ['!'], long: 'x' },
    ],
  });

describe.each(BROWSERS)('a glossary that is subscribed to, in %s', (name) => {
  let publisher: Server;
  let answer: { status: number; body: string; etag: string };
  let asked = 0;
  let news: LocalServer;
  let driven: DrivenBrowser;
  let granted: ReturnType<typeof grantedFromTheStart> | null = null;

  beforeAll(async () => {
    publisher = createServer((request, response) => {
      asked++;
      const isSame = request.headers['if-none-match'] === answer.etag;
      response.writeHead(isSame ? 304 : answer.status, { etag: answer.etag });
      response.end(isSame ? '' : answer.body);
    });
    await new Promise<void>((done) => publisher.listen(0, '127.0.0.1', done));
    answer = { status: 200, body: glossary('Gugus Tugas Satu'), etag: '"1"' };
    news = await serveFolder(tmpdir(), { pages: { '/': ARTICLE } });
    granted = name === 'chromium' ? grantedFromTheStart(['http://127.0.0.1/*']) : null;
    driven = await drive({ name, extension: granted?.folder ?? builtExtension(name), localHosts: [HOST] });
    if (name === 'firefox') await grantWhenAsked(driven.browser);
  });
  afterAll(async () => {
    await driven?.close();
    await news?.close();
    publisher?.closeAllConnections();
    publisher?.close();
    granted?.remove();
  });

  const has = (page: Page, wanted: string) =>
    waitUntil(() => page.evaluate((w) => document.body.innerText.includes(w), wanted), wanted);
  const press = async (page: Page, label: string) => {
    await page.bringToFront();
    const buttons = await page.$$('.subscriptions button');
    const labels = await page.$$eval('.subscriptions button', (all) => all.map((b) => b.textContent));
    await buttons[labels.findIndex((text) => text?.startsWith(label))]?.click();
  };

  it('is looked at, taken, checked by its version, kept where a check fails, and left', async () => {
    const article = await driven.browser.newPage();
    await article.goto(`http://${HOST}:${news.port}/`);
    const own = await driven.openExtensionPage('glossary.html');
    const { port } = publisher.address() as AddressInfo;
    await own.type('.subscriptions input[inputmode=url]', `http://127.0.0.1:${port}/glosarium.json`);
    await press(own, 'Lihat isinya');
    await has(own, 'Dinas Contoh');
    await has(own, '1 istilah dapat diambil, 1 baris tidak dapat');
    await press(own, 'Langganan');
    await has(own, 'Dinas Contoh (1)');
    await article.bringToFront();
    await waitUntil(async () => (await countMarks(article)) === 1, 'the mark of the subscribed term');
    await restOn(article, 0);
    await waitUntil(
      async () => (await cardText(driven, article))?.includes('glosarium Dinas Contoh') ?? false,
      'a card that names its glossary',
    );

    const before = asked;
    await press(own, 'Periksa sekarang');
    await waitUntil(async () => asked === before + 1, 'a check');
    await has(own, 'Dinas Contoh (1)');

    answer = { status: 500, body: '', etag: '"2"' };
    await press(own, 'Periksa sekarang');
    await has(own, 'Alamat itu tidak memberi berkas');
    expect(await countMarks(article)).toBe(1);

    answer = { status: 200, body: glossary('Gugus Tugas Dua'), etag: '"3"' };
    await press(own, 'Periksa sekarang');
    await waitUntil(
      () => own.evaluate(() => !document.body.innerText.includes('tidak memberi berkas')),
      'the problem gone',
    );
    await article.bringToFront();
    await article.mouse.move(2, 2);
    await waitUntil(async () => (await countMarks(article)) === 1, 'the mark');
    await restOn(article, 0);
    await waitUntil(
      async () => (await cardText(driven, article))?.includes('Gugus Tugas Dua') ?? false,
      'the new meaning',
    );

    await press(own, 'Berhenti');
    await has(own, 'Belum ada langganan');
    await waitUntil(async () => (await countMarks(article)) === 0, 'no mark any more');
  });
});
