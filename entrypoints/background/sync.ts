import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from '../../lib/settings/schema';
import { changeSettings, KEYS, watchKeys } from '../../lib/settings/storage';

/**
 * Carries the reader's settings to their other browsers by the browser's own sync, where it is switched on. What is in
 * force is always read from the local copy. The glossaries stay on this device: they are larger than sync may hold.
 */
const KEY = 'settings';

/** What one item of sync storage may hold, in bytes, with its key; a little less than browsers allow. */
const MAX_BYTES = 8000;

/** What is carried: the settings, without the known terms where they would be too much. */
export function forSync(settings: Settings): Settings {
  const size = (value: Settings) => new TextEncoder().encode(KEY + JSON.stringify(value)).length;
  return size(settings) <= MAX_BYTES ? settings : { ...settings, known: [] };
}

/** The local settings after others have come: terms known here stay known, for not all may have been carried. */
export function afterSync(local: Settings, synced: Settings): Settings {
  const known = synced.known.length > 0 ? synced.known : local.known;
  return { ...synced, known };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Follows changes here and there. Where sync is off, full or failing, all goes on with the local copy. */
export function followSync(): void {
  watchKeys([KEYS.settings], (changed) => {
    const settings = changed[KEYS.settings]?.newValue;
    if (settings !== undefined) void send(parseSettings(settings));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const incoming = changes[KEY]?.newValue;
    if (area === 'sync' && incoming !== undefined) void take(incoming);
  });
}

async function send(settings: Settings): Promise<void> {
  try {
    const carried = forSync(settings);
    const there = (await browser.storage.sync.get(KEY))[KEY];
    if (!isSame(carried, there)) await browser.storage.sync.set({ [KEY]: carried });
  } catch {
    // Sync is off, or its quota is used up for now; the next change tries again.
  }
}

async function take(incoming: unknown): Promise<void> {
  try {
    const stored = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
    const local = parseSettings(stored);
    const merged = afterSync(local, parseSettings(incoming));
    if (!isSame(merged, local)) await changeSettings((now) => afterSync(now, parseSettings(incoming)));
  } catch {
    // Without room here the settings stay as they are.
  }
}

/** A new browser of a reader who has settings elsewhere begins with those. */
export async function beginWithSynced(): Promise<void> {
  try {
    const local = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
    const synced = (await browser.storage.sync.get(KEY))[KEY];
    if (local === undefined && synced !== undefined) await take(synced);
  } catch {
    // No sync here.
  }
}
