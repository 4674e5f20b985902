import browser from 'webextension-polyfill';
import { type PageState, parsePageState, type TermSummary, type ToPage } from './messages';

/** The page of a tab. `state` is null where our script does not run. */
export interface CurrentPage {
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
  /** Its address, where the browser lets us see it: in the popup, and on the sites where we run. */
  readonly url: string | undefined;
  readonly state: PageState | null;
}

/** The active tab's page. Never rejects. */
export async function findPage(): Promise<CurrentPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  return {
    tabId,
    windowId: tab?.windowId,
    url: tab?.url,
    state: await ask(tabId, { type: 'get-page-state' }),
  };
}

/** Sends to a frame of a tab's page and gives its state after, or null where nobody answers. */
export async function ask(
  tabId: number | undefined,
  message: ToPage,
  frameId = 0,
): Promise<PageState | null> {
  if (tabId === undefined) return null;
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS));
    return parsePageState(await Promise.race([browser.tabs.sendMessage(tabId, message, { frameId }), late]));
  } catch {
    return null;
  }
}

/** A page that hangs must not keep a view blank: its state may still come later, by itself. */
const ANSWER_MS = 800;

/** Calls back with each new state that a tab's page reports. Returns a function that stops it. */
export function watchPage(tabId: number, callback: (state: PageState) => void): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.tab?.id !== tabId || sender.frameId !== 0) return;
    const state = parsePageState((message as { state?: unknown } | null)?.state);
    if (state) callback(state);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Calls back with the page of whatever tab is active in this window, now and whenever that changes, for a view that
 * stays open beside the pages. Returns a function that stops it.
 */
export function watchActivePage(callback: (page: CurrentPage) => void): () => void {
  let unwatch = () => {};
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    let page = await findPage();
    // A page that was too busy to answer is asked once more: without its state the view would lose what is typed in it.
    if (page.state === null) page = { ...page, state: await ask(page.tabId, { type: 'get-page-state' }) };
    if (mine !== asked) return;
    unwatch();
    const { tabId } = page;
    unwatch = tabId === undefined ? () => {} : watchPage(tabId, (state) => callback({ ...page, state }));
    callback(page);
  };
  // A page that is loading, or has no script of ours, tells nothing by itself.
  const updated = (_id: number, change: { status?: string }) => {
    if (change.status) void look();
  };
  const activated = () => void look();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void look();
  return () => {
    asked++;
    unwatch();
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Goes to the first place of a term on its page. */
export function goTo(tabId: number | undefined, { form, long, frame }: TermSummary): void {
  void ask(tabId, { type: 'go-to-term', form, long }, frame);
}
