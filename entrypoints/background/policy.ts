import browser from 'webextension-polyfill';
import { changeAdded, readAdded } from '../../lib/settings/added-glossaries';
import { fetchGlossary } from '../../lib/settings/fetch-glossary';
import { lockedBy, type Policy, parsePolicy, withPreset } from '../../lib/settings/policy';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { changeSettings, KEYS } from '../../lib/settings/storage';
import { withSubscription } from '../../lib/settings/subscriptions';

/** Follows what an organisation has set for its computers. */
export function listenToPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void applyPolicy();
  });
}

/** Puts the policy in force: what it locks, its own terms and subscriptions, and its presets for a new reader. */
export async function applyPolicy(): Promise<void> {
  try {
    const policy = parsePolicy(await readManaged());
    const stored = await browser.storage.local.get([KEYS.settings, KEYS.locked]);
    if (stored[KEYS.settings] === undefined && Object.keys(policy.set).length > 0)
      await changeSettings(() => withPreset(DEFAULT_SETTINGS, policy));
    const locked = lockedBy(policy);
    if (JSON.stringify(locked) !== JSON.stringify(stored[KEYS.locked] ?? null)) {
      if (locked) await browser.storage.local.set({ [KEYS.locked]: locked });
      else await browser.storage.local.remove(KEYS.locked);
    }
    await applyGlossaries(policy);
  } catch {
    // Without storage there is nothing to put in force, and nobody to tell.
  }
}

/** Firefox rejects where there is no policy; Chromium gives an empty object. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

async function applyGlossaries({ organisation, terms, subscriptions }: Policy): Promise<void> {
  const added = await readAdded();
  const managed = terms.length > 0 ? { name: organisation, terms } : undefined;
  if (JSON.stringify(managed) !== JSON.stringify(added.managed))
    await changeAdded((now) => ({ ...now, managed }));
  const known = new Set(added.subscriptions.map((s) => s.url));
  for (const url of subscriptions.filter((address) => !known.has(address))) {
    const fetched = await fetchGlossary(url);
    if (fetched.kind === 'glossary')
      await changeAdded((now) => withSubscription(now, url, fetched, Date.now()));
  }
}
