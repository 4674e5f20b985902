import { describe, expect, it } from 'vitest';
import { kindOfPage, patternOf, siteOfPattern } from '../../../lib/settings/site-access';

describe('a page where the script does not run', () => {
  it.each([
    ['https://koran.contoh.id/berita/1', 'web'],
    ['http://localhost:3000/', 'web'],
    ['chrome://extensions/', 'browser'],
    ['about:addons', 'browser'],
    ['moz-extension://abc/popup.html', 'browser'],
    ['view-source:https://contoh.id/', 'browser'],
    [undefined, 'browser'],
    ['', 'browser'],
    ['bukan alamat', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/id/firefox/', 'store'],
    ['https://contoh.id/perda.PDF?x=1', 'pdf'],
    ['file:///home/a.html', 'file'],
  ])('%s is of the kind %s', (address, kind) => {
    expect(kindOfPage(address)).toBe(kind);
  });
});

describe('the pattern of a site', () => {
  it.each([
    ['https://www.koran.id/berita/1?a=b', '*://*.koran.id/*', 'koran.id'],
    ['http://daerah.koran.co.id:8080/', '*://*.daerah.koran.co.id/*', 'daerah.koran.co.id'],
    ['http://localhost:3000/', '*://localhost/*', 'localhost'],
    ['http://127.0.0.1/', '*://127.0.0.1/*', '127.0.0.1'],
    ['http://[::1]/', '*://[::1]/*', '[::1]'],
    ['https://xn--brta-8oa.id/', '*://*.xn--brta-8oa.id/*', 'xn--brta-8oa.id'],
  ])('of %s is %s', (address, pattern, site) => {
    expect(patternOf(address)).toBe(pattern);
    expect(siteOfPattern(pattern)).toBe(site);
  });

  it.each(['chrome://extensions/', 'file:///a', 'data:text/html,x', undefined])(
    'is none for %s',
    (address) => {
      expect(patternOf(address)).toBeNull();
    },
  );
});
