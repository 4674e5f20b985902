/** The part of `npm start` that needs the packages: builds, serves the page, drives or opens the browser. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, ensureBrowsers, findBrowser } from '../lib/browsers.mjs';
import { drive, LISTED_HOST } from '../lib/drive';
import { run } from '../lib/ensure.mjs';
import { root } from '../lib/paths';
import { serveFolder } from '../lib/serve';
import { extensionFor } from './extension';
import { printTerms } from './print-terms';

const USAGE = `usage: npm start [-- [PAGE.html | URL] [--browser chromium|firefox] [--headless] [--port N] [--screenshot FILE]]`;

const SAMPLE = join(root, 'tests', 'fixtures', 'articles', 'agraria-today.html');

interface Cleanup {
  readonly steps: (() => Promise<void>)[];
}

async function main({ steps }: Cleanup): Promise<void> {
  const { values, positionals } = readArguments();
  const name = chooseBrowser(values.browser);
  const target = positionals[0] ?? SAMPLE;
  const isUrl = /^https?:\/\//.test(target);
  const file = resolve(target);
  if (!isUrl && !existsSync(file)) throw new Error(`There is no file ${target}.`);
  const headless = values.headless || !hasDisplay();
  const server = isUrl ? null : await serveFolder(dirname(file), { port: Number(values.port ?? 0) });
  if (server) steps.push(() => server.close());

  run('npm', ['run', '--silent', 'glossary:build']);
  run('npx', ['wxt', 'build', '-b', name === 'firefox' ? 'firefox' : 'chrome']);

  const url = server ? `http://${LISTED_HOST}:${server.port}/${encodeURIComponent(basename(file))}` : target;
  const extension = extensionFor(name, url);
  steps.push(extension.remove);
  const driven = await drive({
    name,
    extension: extension.folder,
    localHosts: server ? [LISTED_HOST] : [],
    headless,
  });
  steps.push(async () => {
    if (driven.browser.connected) await driven.close();
  });
  const page = await driven.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (!headless) {
    console.log(
      `Opened ${isUrl ? url : target}. Rest the pointer on an underlined word. Close the browser to end.`,
    );
    await new Promise<void>((done) => driven.browser.once('disconnected', () => done()));
    return;
  }
  const screenshot = resolve(values.screenshot ?? join(root, '.output', 'start.png'));
  mkdirSync(dirname(screenshot), { recursive: true });
  await printTerms(driven, page, screenshot);
}

const cleanup: Cleanup = { steps: [] };
try {
  await main(cleanup);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const step of cleanup.steps.reverse()) await step().catch(() => undefined);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        port: { type: 'string' },
        screenshot: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** The browser asked for, or the first that is here, or the first that can be installed. */
function chooseBrowser(wanted: string | undefined): BrowserName {
  if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox') throw new Error(USAGE);
  const found =
    wanted ?? (findBrowser('chromium') ? 'chromium' : findBrowser('firefox') ? 'firefox' : 'chromium');
  ensureBrowsers([found]);
  return found;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
