import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './schema';

/** The keys of the browser's local storage. */
export const KEYS = {
  settings: 'settings',
  /** The forms index of the glossaries that the reader has added (see lib/glossary/added.ts). */
  addedForms: 'added-forms',
} as const;

/** The forms index of what the reader has added. The stamp tells a new one whose forms are the same as before. */
export interface AddedForms {
  readonly stamp: number;
  readonly forms: string;
}

/** The index as it is stored; empty for anything else. */
export function addedFormsOf(stored: unknown): string {
  const { forms } = (stored ?? {}) as Partial<AddedForms>;
  return typeof forms === 'string' ? forms : '';
}

/** What a page needs before it can be read. */
export interface Stored {
  readonly settings: Settings;
  readonly addedForms: string;
}

/** Everything that a page needs, in one look-up. */
export async function readStored(): Promise<Stored> {
  const found = await browser.storage.local.get([KEYS.settings, KEYS.addedForms]);
  return {
    settings: parseSettings(found[KEYS.settings]),
    addedForms: addedFormsOf(found[KEYS.addedForms]),
  };
}

/** The stored settings, or the defaults where nothing (or nothing readable) is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEYS.settings))[KEYS.settings]);
}

/**
 * Changes some settings and keeps the rest as they are stored now. Two changes at once, from whatever pages of the
 * extension, come one after the other, so that none is lost. Not for content scripts, which have locks of their page;
 * they ask the background. Rejects where the browser cannot store.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEYS.settings, async () => {
    const changed = change(await readSettings());
    await browser.storage.local.set({ [KEYS.settings]: changed });
    return changed;
  });
}

/** Calls back on every change of one key, from this page or another. Returns a function that stops it. */
export function watchKey(key: string, callback: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) callback(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    // In a script that an update of the extension has cut off, its own objects may be gone already.
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  };
}

/** Calls back on every change of the settings. Returns a function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return watchKey(KEYS.settings, (value) => callback(parseSettings(value)));
}
