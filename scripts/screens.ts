/**
 * `npm run screens [-- --browser firefox]`: pictures of everything that Singkap shows, in both languages, and one sheet
 * of them all, to be looked at. Drives a real browser with the production build.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './lib/browsers.mjs';
import { builtExtension } from './lib/built';
import { type DrivenBrowser, drive, LISTED_HOST } from './lib/drive';
import { root } from './lib/paths';
import { cardText, marksOnPage, restOn, waitUntil, waitUntilRead } from './lib/reader';
import { serveFolder } from './lib/serve';
import { CARDS, PAGES, type Screen, VIEWS } from './screens/list';
import { contactSheet } from './screens/sheet';

const SETTLE_MS = 250;
const settle = () => new Promise((done) => setTimeout(done, SETTLE_MS));

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folder = join(root, 'tests', 'output', 'screens', name);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await serveFolder(join(root, 'tests', 'fixtures', 'articles'), { pages: PAGES });
const driven = await drive({ name, extension: builtExtension(name), localHosts: [LISTED_HOST] });
try {
  const taken: { name: string; file: string }[] = [];
  const shoot = async (page: Page, title: string, clip?: Box) => {
    const file = join(folder, `${title.replace(/[^a-z0-9]+/gi, '-')}.png`);
    await page.screenshot(clip ? { path: file, clip } : { path: file });
    taken.push({ name: title, file });
    console.log(title);
  };
  for (const language of ['id', 'en'] as const) {
    await keepSettings(driven, { language });
    for (const screen of CARDS) await shootCard(screen, language, shoot);
    for (const view of VIEWS) await shootView(view, language, shoot);
  }
  const sheet = await contactSheet(driven.browser, taken);
  const file = join(folder, 'contact-sheet.png');
  writeFileSync(file, sheet);
  console.log(`${taken.length} pictures. ${file.slice(root.length + 1)}`);
} finally {
  await driven.close();
  await server.close();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Shoot = (page: Page, title: string, clip?: Box) => Promise<void>;

async function shootCard(screen: Screen, language: string, shoot: Shoot): Promise<void> {
  const page = await driven.browser.newPage();
  await dress(page, screen);
  await page.goto(`http://${LISTED_HOST}:${server.port}${screen.path}`);
  await waitUntilRead(page);
  const nth = (await marksOnPage(page)).findIndex((m) => m.text === screen.term);
  await restOn(page, nth);
  await waitUntil(async () => (await cardText(driven, page)) !== null, `the card of ${screen.term}`);
  await settle();
  await shoot(page, `card, ${screen.name}, ${language}`);
  await page.close();
}

async function shootView(screen: Screen, language: string, shoot: Shoot): Promise<void> {
  const article = await driven.browser.newPage();
  await article.goto(`http://${LISTED_HOST}:${server.port}/agraria-today.html`);
  await waitUntilRead(article);
  const page = await driven.openExtensionPage(screen.path);
  await dress(page, screen);
  // The view looks at the active tab, which is then the article.
  await article.bringToFront();
  await page.evaluate(() => location.reload()).catch(() => undefined);
  await waitUntil(
    () =>
      page.evaluate(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0).catch(() => false),
    screen.path,
  );
  await settle();
  // For its picture the view comes to the front, and would look at itself: what it shows now is to stay.
  await page.evaluate(() => {
    const app = document.querySelector('#app');
    app?.replaceWith(app.cloneNode(true));
  });
  await page.bringToFront();
  await shoot(page, `${screen.name}, ${language}`);
  await page.close();
  await article.close();
}

/** Sets the size of the window and what the reader prefers. */
async function dress(page: Page, { width = 420, height = 420, dark, forced }: Screen): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  if (name === 'firefox') return; // WebDriver BiDi has no way to set these yet
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

async function keepSettings(on: DrivenBrowser, settings: object): Promise<void> {
  const page = await on.openExtensionPage('options.html');
  await page.evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
  await page.close();
}
