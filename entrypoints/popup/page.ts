import browser from 'webextension-polyfill';
import { type PageState, parsePageState, type ToPage } from '../../lib/settings/messages';

/** The page that the popup was opened on. `state` is null where our script does not run. */
export interface CurrentPage {
  readonly tabId: number | undefined;
  readonly state: PageState | null;
}

/** The active tab's page. Never rejects. */
export async function findPage(): Promise<CurrentPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  return { tabId, state: await ask(tabId, { type: 'get-page-state' }) };
}

/** Sends to a tab's page and gives its state after, or null where nobody answers. */
export async function ask(tabId: number | undefined, message: ToPage): Promise<PageState | null> {
  if (tabId === undefined) return null;
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS));
    return parsePageState(await Promise.race([browser.tabs.sendMessage(tabId, message), late]));
  } catch {
    return null;
  }
}

/** A page that hangs must not keep the popup blank: its state may still come later, by itself. */
const ANSWER_MS = 800;

/** Calls back with each new state that a tab's page reports. Returns a function that stops it. */
export function watchPage(tabId: number, callback: (state: PageState) => void): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.tab?.id !== tabId) return;
    const state = parsePageState((message as { state?: unknown } | null)?.state);
    if (state) callback(state);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
