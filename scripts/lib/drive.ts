import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { OWN_TAG } from '../../lib/dom/walk';
import { type BrowserName, findBrowser } from './browsers.mjs';
import { inFirefoxShadow, rawBidi } from './drive-firefox';

/** A real browser with the built extension installed in a fresh profile. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Base URL of the extension's own pages. */
  readonly base: string;
  /** Did the extension open its first page, which was then closed? It comes to the front over whatever a test does. */
  readonly welcomed: boolean;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function on the card's closed shadow root; null where there is no host element. `run` must be self-contained. */
  inShadow<T>(page: Page, run: (root: ShadowRoot) => T): Promise<T | null>;
  close(): Promise<void>;
}

export interface DriveOptions {
  readonly name: BrowserName;
  /** The built extension's folder. */
  readonly extension: string;
  /** Host names that are to lead to this machine. */
  readonly localHosts?: readonly string[];
  readonly headless?: boolean;
  readonly executablePath?: string;
  /** Added to the browser's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Does no other name lead anywhere? */
  readonly offline?: boolean;
}

/** A host on which the extension runs from the start, for pages that a driven browser is to find on this machine. */
export const LISTED_HOST = 'agraria.today';

/** The longest time a browser may take to start, in milliseconds. */
const START_MS: Record<BrowserName, number> = { chromium: 60_000, firefox: 90_000 };

const HOST_TAG = OWN_TAG.toLowerCase();

/** Sends Firefox to a port that refuses at once for every other host: a name that is asked for in vain takes seconds. */
const nowhereBut = (hosts: readonly string[]) =>
  `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(
    `function FindProxyForURL(url, host) { return ${JSON.stringify(['127.0.0.1', ...hosts])}.includes(host) ? 'DIRECT' : 'PROXY 127.0.0.1:9'; }`,
  )}`;

function launchOptions({
  name,
  localHosts = [],
  headless = true,
  offline = false,
}: Omit<DriveOptions, 'extension'>): LaunchOptions {
  if (name === 'firefox')
    return {
      browser: 'firefox',
      headless,
      // Lets a test open the extension's own pages, which WebDriver BiDi otherwise refuses.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.dns.localDomains': localHosts.join(','),
        ...(offline
          ? { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': nowhereBut(localHosts) }
          : {}),
      },
    };
  return {
    headless,
    enableExtensions: true,
    args: [
      '--no-first-run',
      '--disable-component-update',
      '--disable-quic',
      '--disable-domain-reliability',
      '--disable-features=HttpsUpgrades',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(localHosts.length > 0
        ? [
            `--host-resolver-rules=${[
              ...localHosts.map((h) => `MAP ${h} 127.0.0.1`),
              ...(offline ? ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'] : []),
            ].join(',')}`,
          ]
        : []),
    ],
  };
}

/** Starts a browser and installs the extension. Rejects, with the profile removed, where either fails in time. */
export async function drive(options: DriveOptions): Promise<DrivenBrowser> {
  const { name, extension } = options;
  const executablePath = options.executablePath ?? findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} was found on this machine.`);
  const profile = await mkdtemp(join(tmpdir(), `singkap-${name}-`));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), START_MS[name]);
  try {
    const browser = await puppeteer.launch({
      ...launchOptions(options),
      executablePath,
      ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
      userDataDir: profile,
      timeout: START_MS[name],
      protocolTimeout: 60_000,
      defaultViewport: options.headless === false ? null : (options.viewport ?? { width: 1000, height: 800 }),
      signal: abort.signal,
    });
    const id = await browser.installExtension(extension);
    const base = name === 'chromium' ? `chrome-extension://${id}/` : await firefoxBase(browser, id);
    const welcomed = await closeWelcome(browser, name);
    return {
      name,
      browser,
      base,
      welcomed,
      openExtensionPage: (path) => openExtensionPage(browser, name, base + path),
      inShadow: (page, run) =>
        name === 'chromium' ? inChromiumShadow(page, run) : inFirefoxShadow(page, HOST_TAG, run),
      async close() {
        await browser.close();
        await removeProfile();
      },
    };
  } catch (error) {
    abort.abort();
    await removeProfile();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} (${executablePath}) did not start: ${why}`, { cause: error });
  } finally {
    clearTimeout(limit);
  }
}

/** A browser of the same kind and settings without the extension, to compare with. */
export async function launchBare(
  options: Omit<DriveOptions, 'extension'>,
): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const executablePath = options.executablePath ?? findBrowser(options.name);
  if (!executablePath) throw new Error(`No ${options.name} was found on this machine.`);
  const browser = await puppeteer.launch({
    ...launchOptions(options),
    executablePath,
    protocolTimeout: 60_000,
    defaultViewport: options.viewport ?? { width: 1000, height: 800 },
  });
  return { browser, close: () => browser.close() };
}

/** The longest time that the first page may take to open, in milliseconds. */
const WELCOME_MS = 5000;

async function closeWelcome(browser: Browser, name: BrowserName): Promise<boolean> {
  if (name === 'firefox')
    return rawBidi(browser).inChrome(
      `async (tries) => {
        for (let i = 0; i < tries; i++) {
          const tab = [...gBrowser.tabs].find((t) => t.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
          if (tab) { gBrowser.removeTab(tab); return true; }
          await new Promise((done) => setTimeout(done, 50));
        }
        return false;
      }`,
      WELCOME_MS / 50,
    );
  try {
    const target = await browser.waitForTarget((t) => t.url().endsWith('/welcome.html'), {
      timeout: WELCOME_MS,
    });
    await (await target.asPage()).close();
    return true;
  } catch {
    return false;
  }
}

/** Ends the extension's background, as a browser does when it needs the memory. */
export async function endBackground({ browser, name, base }: DrivenBrowser): Promise<void> {
  if (name === 'firefox')
    await rawBidi(browser).inChrome(
      `async (base) => {
        const policy = WebExtensionPolicy.getActiveExtensions().find((p) => p.getURL('') === base);
        await policy.extension.terminateBackground();
      }`,
      base,
    );
  else {
    const target = browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(base));
    const worker = await target?.worker().catch(() => null);
    // It may have gone by itself meanwhile.
    await worker?.close().catch(() => undefined);
  }
}

async function firefoxBase(browser: Browser, id: string): Promise<string> {
  return rawBidi(browser).inChrome(`(id) => WebExtensionPolicy.getByID(id).getURL('')`, id);
}

async function openExtensionPage(browser: Browser, name: BrowserName, url: string): Promise<Page> {
  const page = await browser.newPage();
  // Puppeteer misses the load events of moz-extension pages, so the page itself is asked.
  await page.goto(url, name === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForFunction(
    () => location.protocol.endsWith('extension:') && document.querySelector('#app')?.childElementCount,
    { timeout: 20_000, polling: 100 },
  );
  return page;
}

/** Only the protocol sees into a closed shadow root. */
async function inChromiumShadow<T>(page: Page, run: (root: ShadowRoot) => T): Promise<T | null> {
  const cdp = await page.createCDPSession();
  try {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `document.querySelector('${HOST_TAG}')`,
    });
    if (!result.objectId) return null;
    const { node } = await cdp.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const shadow = node.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const answer = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: `function () { return JSON.stringify((${run})(this) ?? null); }`,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed');
    return JSON.parse(answer.result.value as string) as T;
  } finally {
    await cdp.detach();
  }
}
