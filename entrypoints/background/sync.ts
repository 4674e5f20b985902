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

/** What is stored in sync: the settings, and which browser has written them. */
interface Synced {
  readonly from?: string;
  readonly settings?: unknown;
}

/** The settings of another browser, or undefined: a browser is told of its own writing too, when it is old already. */
export function fromAnother(synced: unknown, self: string): unknown {
  const { from, settings } = (synced ?? {}) as Synced;
  return from === self ? undefined : settings;
}

const SELF = 'sync-self';
let ownName: Promise<string> | undefined;

/** This browser's own name among the reader's, made once. It is told to nobody but them. */
function self(): Promise<string> {
  // One promise for all who ask: two that find no name at once would make two.
  ownName ??= (async () => {
    const known = (await browser.storage.local.get(SELF))[SELF];
    if (typeof known === 'string') return known;
    const name = crypto.randomUUID();
    await browser.storage.local.set({ [SELF]: name });
    return name;
  })();
  return ownName;
}

let sending: Promise<void> = Promise.resolve();

/** Follows changes here and there. Where sync is off, full or failing, all goes on with the local copy. */
export function followSync(): void {
  watchKeys([KEYS.settings], () => {
    // One after the other, each with what is stored by then, so that the last one carries the last choice.
    sending = sending.then(send);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && changes[KEY]) void take(changes[KEY].newValue);
  });
}

async function send(): Promise<void> {
  try {
    const stored = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
    if (stored === undefined) return;
    const carried = forSync(parseSettings(stored));
    const there = (await browser.storage.sync.get(KEY))[KEY] as Synced | undefined;
    if (isSame(carried, there?.settings)) return;
    await browser.storage.sync.set({ [KEY]: { from: await self(), settings: carried } });
  } catch {
    // Sync is off, or its quota is used up for now; the next change tries again.
  }
}

async function take(synced: unknown): Promise<void> {
  try {
    const incoming = fromAnother(synced, await self());
    if (incoming === undefined) return;
    const local = parseSettings((await browser.storage.local.get(KEYS.settings))[KEYS.settings]);
    if (!isSame(afterSync(local, parseSettings(incoming)), local))
      await changeSettings((now) => afterSync(now, parseSettings(incoming)));
  } catch {
    // Without room here the settings stay as they are.
  }
}

/** A new browser of a reader who has settings elsewhere begins with those. */
export async function beginWithSynced(): Promise<void> {
  try {
    const local = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
    if (local === undefined) await take((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    // No sync here.
  }
}
