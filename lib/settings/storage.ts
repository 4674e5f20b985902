import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './schema';

/** The one key under which the settings are kept, in the browser's local storage. */
const KEY = 'settings';

/** The stored settings, or the defaults where nothing (or nothing readable) is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings and keeps the rest as they are stored now. Rejects where the browser cannot store. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = change(await readSettings());
  await browser.storage.local.set({ [KEY]: changed });
  return changed;
}

/** Calls back on every change, from this page or another. Returns a function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) callback(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    // In a script that an update of the extension has cut off, its own objects may be gone already.
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  };
}
