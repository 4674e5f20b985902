import browser from 'webextension-polyfill';
import { type Reported, reportUrl } from '../../lib/settings/report';

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

/** Opens the reader's own glossary, with a form for a new term where a word is given. */
export async function openGlossaryPage(form: string): Promise<void> {
  const hash = form ? `#tambah=${encodeURIComponent(form.slice(0, 60))}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`/glossary.html${hash}`) });
}

/** Opens the project's form for a wrong meaning. From here, so that it is not told from which page the reader comes. */
export async function openReport(about: Reported): Promise<void> {
  await browser.tabs.create({ url: reportUrl(about) });
}

/** Opens the page that shows a new reader how it works. Rejects nowhere: a browser without a window has no reader. */
export async function openWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(() => undefined);
}
