import browser from 'webextension-polyfill';
import { strings } from '../../lib/i18n/strings';
import type { ToPage } from '../../lib/settings/messages';
import type { Settings } from '../../lib/settings/schema';
import { readSettings } from '../../lib/settings/storage';
import { openLookUpPage } from './pages';

const LOOK_UP = 'look-up';

/** Puts "What does this mean?" into the menu of a selection. To be done once an install and once a start. */
export async function installMenu(): Promise<void> {
  const { language } = await readSettings();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: strings(language).lookUp, contexts: ['selection'] });
}

/** Names the menu in the language of the settings. */
export async function nameMenu({ language }: Settings): Promise<void> {
  try {
    await browser.contextMenus.update(LOOK_UP, { title: strings(language).lookUp });
  } catch {
    await installMenu();
  }
}

/** Explains a selection on its page, or on our own page where our script does not run. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== LOOK_UP || !selectionText) return;
    const message: ToPage = { type: 'command', command: 'look-up' };
    try {
      if (tab?.id === undefined) throw new Error('no tab');
      await browser.tabs.sendMessage(tab.id, message, { frameId: frameId ?? 0 });
    } catch {
      await openLookUpPage(selectionText);
    }
  });
}
