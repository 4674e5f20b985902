import { siteKey } from './sites';

/**
 * What can be done on a page where our script does not run: nothing, since the browser keeps extensions out, or mark it
 * once or always.
 */
export type PageKind = 'web' | 'browser' | 'store' | 'pdf' | 'file';

/** Hosts on which browsers let no extension run. */
const STORES = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
]);

/** What kind of page an address is of. An address that cannot be seen or read is the browser's own page. */
export function kindOfPage(address: string | undefined): PageKind {
  const url = parsed(address);
  if (!url) return 'browser';
  if (url.protocol === 'file:') return 'file';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser';
  if (
    STORES.has(url.hostname) ||
    (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'))
  )
    return 'store';
  return /\.pdf$/i.test(url.pathname) ? 'pdf' : 'web';
}

/** The match pattern of a page's whole site, "www." and subdomains with it; null for a page that is no web page. */
export function patternOf(address: string | undefined): string | null {
  const url = parsed(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = siteKey(url.hostname);
  // A name of one word and a number have no subdomains, and "*." is not allowed before a number.
  return /^[\d.]+$|^\[|^[^.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The site of a pattern made by `patternOf`, as readers call it. */
export function siteOfPattern(pattern: string): string {
  return pattern.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
}

function parsed(address: string | undefined): URL | null {
  try {
    return new URL(address ?? '');
  } catch {
    return null;
  }
}
