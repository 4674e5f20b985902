import browser from 'webextension-polyfill';

export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Opens the page on which words are looked up. */
export async function openLookUpPage(
  query: string,
  disposition: Disposition = 'newForegroundTab',
): Promise<void> {
  const url = browser.runtime.getURL(`/lookup.html?q=${encodeURIComponent(query.slice(0, 200))}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
