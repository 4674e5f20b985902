import browser from 'webextension-polyfill';
import { markOnce, registerAddedSites } from '../../lib/settings/added-sites';
import type { ToPage } from '../../lib/settings/messages';
import { siteOfPattern } from '../../lib/settings/site-access';

/**
 * Follows the sites that the reader adds and takes back, in our own pages or in the browser's: the popup that asked may
 * be closed by the browser's question.
 */
export function listenToAddedSites(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerAddedSites();
    if (origins.length === 0) return;
    // A tab that does not let us in now is marked when it is loaded again.
    for (const { id } of await browser.tabs.query({ url: origins }))
      if (id !== undefined) void markOnce(id).catch(() => undefined);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await registerAddedSites();
    // What runs there already is not stopped by the browser.
    for (const { id } of await browser.tabs.query({}))
      for (const origin of origins) {
        const message: ToPage = { type: 'site-removed', site: siteOfPattern(origin) };
        if (id !== undefined) void browser.tabs.sendMessage(id, message).catch(() => undefined);
      }
  });
}
