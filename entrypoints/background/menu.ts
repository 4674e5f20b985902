import browser from 'webextension-polyfill';
import { strings } from '../../lib/i18n/strings';
import type { Settings } from '../../lib/settings/schema';
import { readSettings } from '../../lib/settings/storage';
import { explain } from './commands';
import { openGlossaryPage } from './pages';

const LOOK_UP = 'look-up';
const ADD = 'add-term';

const titles = ({ language }: Settings) => {
  const words = strings(language);
  return [
    [LOOK_UP, words.lookUp],
    [ADD, words.addToOwn],
  ] as const;
};

/** Puts our lines into the menu of a selection. To be done once an install and once a start. */
export async function installMenu(): Promise<void> {
  const settings = await readSettings();
  await browser.contextMenus.removeAll();
  for (const [id, title] of titles(settings))
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Names the lines in the language of the settings. */
export async function nameMenu(settings: Settings): Promise<void> {
  try {
    for (const [id, title] of titles(settings)) await browser.contextMenus.update(id, { title });
  } catch {
    await installMenu();
  }
}

/** Explains a selection, or takes it for a new term. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText, frameId }, tab) => {
    if (!selectionText) return;
    if (menuItemId === ADD) return openGlossaryPage(selectionText.trim());
    if (menuItemId !== LOOK_UP) return;
    await explain(selectionText, tab?.id, frameId);
  });
}
