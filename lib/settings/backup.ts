import { browser } from 'wxt/browser';
import { type AddedGlossaries, changeAdded, parseAdded, readAdded } from './added-glossaries';
import { isDamaged, parseSettings, type Settings } from './schema';
import { changeSettings, KEYS, readSettings } from './storage';

/** Everything that the reader has made, in one file. */
interface Backup {
  readonly format: 'singkap-data';
  readonly settings: Settings;
  readonly added: AddedGlossaries;
}

const DAMAGED = 'damaged-copy';

/** Everything as text, to be kept by the reader. */
export async function exportAll(): Promise<string> {
  const backup: Backup = {
    format: 'singkap-data',
    settings: await readSettings(),
    added: await readAdded(),
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** Takes everything from such a text in place of what is stored. False, with nothing changed, where it is none. */
export async function importAll(text: string): Promise<boolean> {
  const backup = parsed(text);
  if (backup?.format !== 'singkap-data') return false;
  const added = parseAdded(backup.added);
  const settings = parseSettings(backup.settings);
  await changeAdded(() => added);
  await changeSettings(() => settings);
  return true;
}

function parsed(text: string): Partial<Backup> | null {
  try {
    return JSON.parse(text) as Partial<Backup> | null;
  } catch {
    return null;
  }
}

/** Forgets everything that the reader has made. */
export async function resetAll(): Promise<void> {
  await changeAdded(() => ({ own: [], subscriptions: [] }));
  await browser.storage.local.clear();
}

/** Keeps a copy of settings that cannot be read whole, before anything is written over them. */
export async function keepDamaged(): Promise<void> {
  const stored = (await browser.storage.local.get(KEYS.settings))[KEYS.settings];
  if (isDamaged(stored)) await browser.storage.local.set({ [DAMAGED]: stored });
}

/** The copy of settings that could not be read whole, as text; null where there is none. */
export async function damagedCopy(): Promise<string | null> {
  const copy = (await browser.storage.local.get(DAMAGED))[DAMAGED];
  return copy === undefined ? null : JSON.stringify(copy, null, 2);
}
