import { browser } from 'wxt/browser';
import { type Locked, withLocked } from './locked';
import { parseSettings, type Settings } from './schema';

/** The keys of the browser's local storage. */
export const KEYS = {
  /** As the reader has chosen. */
  settings: 'settings',
  /** What an organisation has locked (see policy.ts). */
  locked: 'locked',
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
  readonly locked: Locked | null;
  readonly addedForms: string;
}

/**
 * Everything that a page needs, in one look-up. The settings are those in force. Where the browser's storage fails, as it
 * does in a damaged profile, the defaults: the reader has more from that than from nothing.
 */
export async function readStored(): Promise<Stored> {
  const keys = [KEYS.settings, KEYS.locked, KEYS.addedForms];
  const found = await browser.storage.local.get(keys).catch((): Record<string, unknown> => ({}));
  const locked = (found[KEYS.locked] as Locked | undefined) ?? null;
  return {
    settings: withLocked(parseSettings(found[KEYS.settings]), locked),
    locked,
    addedForms: addedFormsOf(found[KEYS.addedForms]),
  };
}

/** The settings in force, or the defaults where nothing (or nothing readable) is stored. */
export async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/**
 * Changes some of the reader's settings and keeps the rest as they are stored now; gives those in force after. Two
 * changes at once, from whatever pages of the extension, come one after the other, so that none is lost. Not for content
 * scripts, which have locks of their page; they ask the background. Rejects where the browser cannot store.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEYS.settings, async () => {
    const stored = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
    await browser.storage.local.set({ [KEYS.settings]: change(parseSettings(stored)) });
    return readSettings();
  });
}

/** Calls back on every change of some keys, from this page or another. Returns a function that stops it. */
export function watchKeys(
  keys: readonly string[],
  callback: (changed: Record<string, { newValue?: unknown }>) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && keys.some((key) => key in changes)) callback(changes);
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    // In a script that an update of the extension has cut off, its own objects may be gone already.
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  };
}

/** Calls back with the settings in force on every change of them. Returns a function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return watchKeys([KEYS.settings, KEYS.locked], () => void readSettings().then(callback));
}
