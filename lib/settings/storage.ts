import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_VERSION, type Settings } from './schema';

const item = storage.defineItem<Settings>('local:settings', {
  fallback: DEFAULT_SETTINGS,
  version: SETTINGS_VERSION,
});

/** The stored settings, or the defaults where nothing (or nothing readable) is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

/** Changes some settings and keeps the rest as they are stored now. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = change(await readSettings());
  await item.setValue(changed);
  return changed;
}

/** Calls back on every change, from this page or another. Returns a function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch((stored) => callback(parseSettings(stored)));
}
