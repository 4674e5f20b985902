import browser from 'webextension-polyfill';

/**
 * The sites that the reader has added: for each the browser's permission, and a registered content script. The
 * permission is what counts; scripts follow it.
 */

const SCRIPT = { js: ['content-scripts/content.js'], css: ['content-scripts/content.css'] };
/** There a style sheet of the page's own kind does not reach into shadow trees (decision 17). */
const IS_FIREFOX = import.meta.env.FIREFOX;
const ID = /^site /;
const idOf = (pattern: string) => `site ${pattern}`;

/** Marks the page of a tab now, until it is left. Rejects where the browser does not let us. */
export async function markOnce(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({
    target,
    files: SCRIPT.css,
    ...(IS_FIREFOX ? { origin: 'USER' } : {}),
  });
  await browser.scripting.executeScript({ target, files: SCRIPT.js });
}

/** The patterns of the sites that the reader has added. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().content_scripts?.flatMap((s) => s.matches ?? []));
  // What a subscription may fetch from has a scheme of its own, and is no site to be marked.
  return origins.filter((origin) => origin.startsWith('*://') && !own.has(origin)).sort();
}

/** Asks for a site. Must be called in the reader's own gesture, before anything is waited for. False: refused. */
export function addSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. */
export async function removeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/**
 * Registers a script for each added site and drops those of sites that are no more. For every change of permissions,
 * here or in the browser's own settings, and after an update of the extension.
 */
export async function registerAddedSites(): Promise<void> {
  const wanted = new Set(await addedSites());
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.map((s) => s.id).filter((id) => ID.test(id) && !wanted.has(id.replace(ID, '')));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const known = new Set(registered.map((s) => s.id));
  const fresh = [...wanted].filter((pattern) => !known.has(idOf(pattern)));
  if (fresh.length > 0)
    await browser.scripting.registerContentScripts(
      fresh.map((pattern) => ({
        ...SCRIPT,
        ...(IS_FIREFOX ? { cssOrigin: 'user' } : {}),
        id: idOf(pattern),
        matches: [pattern],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    );
}
