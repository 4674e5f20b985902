import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../scripts/lib/browsers.mjs';
import { builtExtension } from '../../../scripts/lib/built';
import { type DrivenBrowser, drive, LISTED_HOST } from '../../../scripts/lib/drive';
import { root } from '../../../scripts/lib/paths';
import {
  type Box,
  cardText,
  countMarks,
  markedTexts,
  restOn,
  scrollToMark,
  waitUntil,
  waitUntilRead,
} from '../../../scripts/lib/reader';
import { type LocalServer, serveFolder } from '../../../scripts/lib/serve';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A host on which the extension runs from the start, led to this machine. */
export const HOST = LISTED_HOST;

/** Lets what is under way come to rest, or shows that nothing is. In milliseconds. */
export const settle = (ms = 600) => new Promise((done) => setTimeout(done, ms));

/** Nothing of a page may run, and only its own style sheet may style it. */
const STRICT_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'";

/** What a test does in a browser with the extension: open pages, point at words, read the card. */
export class Session {
  constructor(
    readonly driven: DrivenBrowser,
    private readonly server: LocalServer,
  ) {}

  url(path: string): string {
    return `http://${HOST}:${this.server.port}${path}`;
  }

  /** Opens a page in a new tab and waits until it has been read. */
  async open(path: string, { expectMarks = true } = {}): Promise<Page> {
    const page = await this.driven.browser.newPage();
    await page.goto(this.url(path));
    if (expectMarks) await waitUntilRead(page);
    return page;
  }

  async waitForMarks(page: Page, isRight: (count: number) => boolean): Promise<void> {
    await waitUntil(async () => isRight(await countMarks(page)), 'the number of marks');
  }

  /** The box of the nth mark with a text, scrolled into view. */
  async boxOf(page: Page, text: string, nth = 0): Promise<Box> {
    return scrollToMark(page, await this.#indexOf(page, text, nth));
  }

  /** Rests the pointer on the nth mark with a text. */
  async hover(page: Page, text: string, nth = 0): Promise<Box> {
    return restOn(page, await this.#indexOf(page, text, nth));
  }

  async #indexOf(page: Page, text: string, nth: number): Promise<number> {
    const indexes = (await markedTexts(page)).flatMap((t, i) => (t === text ? [i] : []));
    const index = indexes[nth];
    if (index === undefined) throw new Error(`${text} is marked ${indexes.length} times, not ${nth + 1}.`);
    return index;
  }

  cardText(page: Page): Promise<string | null> {
    return cardText(this.driven, page);
  }

  /** Waits for a card that has a text. */
  async waitForCard(page: Page, text: string): Promise<string> {
    let last: string | null = null;
    await waitUntil(async () => {
      last = await this.cardText(page);
      return last?.toLowerCase().includes(text.toLowerCase()) ?? false;
    }, `a card with "${text}"`).catch((error: Error) => {
      throw new Error(`${error.message}; it says ${JSON.stringify(last)}`);
    });
    return last ?? '';
  }

  async waitForNoCard(page: Page): Promise<void> {
    await waitUntil(async () => (await this.cardText(page)) === null, 'no card');
  }

  /** Opens the popup as a tab, looking at a page as if that were the active one. */
  async openPopup(on: Page): Promise<Page> {
    const popup = await this.driven.openExtensionPage('popup.html');
    await on.bringToFront();
    // It asks for the active tab when it loads.
    await popup.evaluate(() => {
      document.querySelector('#app')?.replaceChildren();
      location.reload();
    });
    await waitUntil(
      () =>
        popup.evaluate(() => (document.querySelector('#app')?.childElementCount ?? 0) > 0).catch(() => false),
      'the popup',
    );
    return popup;
  }

  #console: Promise<Page> | undefined;

  /** Sends a message to the tab of a page, as the popup and the background do. */
  async send(to: Page, message: object, options = {}): Promise<unknown> {
    this.#console ??= this.driven.openExtensionPage('options.html');
    const from = await this.#console;
    await to.bringToFront();
    return from.evaluate(
      async (m, url, o) => {
        const tab = (await chrome.tabs.query({})).find((t) => t.active && (!t.url || t.url === url));
        return (await chrome.tabs.sendMessage(tab?.id as number, m, o)) ?? undefined;
      },
      message,
      to.url(),
      options,
    );
  }

  /** What pressing a shortcut of the extension does; a browser without a screen has no keys of its own. */
  async command(page: Page, command: string): Promise<void> {
    // As the background does: to the frame that the reader is in, failing that to the page itself.
    if ((await this.send(page, { type: 'command', command })) === undefined)
      await this.send(page, { type: 'command', command, anyway: true }, { frameId: 0 });
  }

  /** Opens the card of the nearest term, or goes into the one that is open, and waits until the focus is there. */
  async focusCard(page: Page): Promise<void> {
    await this.command(page, 'toggle-card');
    await waitUntil(async () => (await this.cardFocus(page)) !== null, 'the focus in the card');
  }

  /** Stores settings, those not named at their defaults, as the options page would. */
  async keepSettings(on: Page, settings: object): Promise<void> {
    this.#console ??= this.driven.openExtensionPage('options.html');
    await (await this.#console).evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
    await on.bringToFront();
  }

  /** The card's box, or null while no card is open. */
  cardBox(page: Page): Promise<Box | null> {
    return this.driven.inShadow(page, (shadow) => {
      const card = shadow.querySelector('#card') as HTMLElement;
      if (!card.checkVisibility()) return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** The label or text of what has the focus in the card; null while nothing has. */
  cardFocus(page: Page): Promise<string | null> {
    return this.driven.inShadow(page, (shadow) => {
      const focused = shadow.activeElement;
      return focused && (focused.getAttribute('aria-label') ?? focused.textContent);
    });
  }

  /** The toolbar badge of a page's tab, as the popup's page sees it. */
  badge(popup: Page): Promise<string> {
    return popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id as number });
    });
  }
}

/** Starts one browser for the tests of a file. */
export function useSession(
  name: BrowserName,
  pages: Readonly<Record<string, string>> = {},
  {
    csp = STRICT_CSP,
    extension = () => builtExtension(name),
  }: { readonly csp?: string | null; readonly extension?: () => string } = {},
): () => Session {
  let session: Session;
  let server: LocalServer;
  beforeAll(async () => {
    server = await serveFolder(join(root, 'tests', 'fixtures', 'articles'), {
      ...(csp === null ? {} : { csp }),
      pages,
    });
    session = new Session(
      await drive({ name, extension: extension(), localHosts: [HOST, 'kompas.com'] }),
      server,
    );
  });
  afterAll(async () => {
    await session?.driven.close();
    await server?.close();
  });
  return () => session;
}
