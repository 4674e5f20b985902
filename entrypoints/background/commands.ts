import browser from 'webextension-polyfill';
import type { Command, ToPage } from '../../lib/settings/messages';
import { openLookUpPage } from './pages';

/**
 * Has a page do what a shortcut or the menu asks for. Of its frames the one acts that the reader is in, or that is
 * named; failing that the page itself. Gives true where one has acted, else the words that are selected there.
 */
async function tell(tabId: number, command: Command, frameId?: number): Promise<true | string> {
  const send = async (anyway: boolean, options?: { frameId: number }): Promise<unknown> => {
    const message: ToPage = { type: 'command', command, anyway };
    try {
      return await browser.tabs.sendMessage(tabId, message, options);
    } catch {
      return undefined; // our script does not run there
    }
  };
  const answer =
    frameId === undefined
      ? ((await send(false)) ?? (await send(true, { frameId: 0 })))
      : await send(true, { frameId });
  return answer === true || typeof answer === 'string' ? answer : '';
}

/** Passes a shortcut on. Words can be looked up on every page, though there is a card only on those that are read. */
export async function passOn(tabId: number, command: Command): Promise<void> {
  const answer = await tell(tabId, command);
  if (command === 'look-up' && answer !== true) await openLookUpPage(answer);
}

/** Closes the card of a page in whichever of its frames it is: the keyboard may be in another than the pointer. */
export async function dismiss(tabId: number | undefined): Promise<void> {
  const message: ToPage = { type: 'dismiss' };
  if (tabId !== undefined) await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Explains selected words where they are, or on our own page where that cannot be. */
export async function explain(words: string, tabId: number | undefined, frameId = 0): Promise<void> {
  if (tabId === undefined || (await tell(tabId, 'look-up', frameId)) !== true) await openLookUpPage(words);
}
