import browser from 'webextension-polyfill';
import { lookUpService } from './glossary';
import { openLookUpPage } from './pages';

const MOST = 6;

/** Chromium reads a suggestion's description as XML, Firefox as plain text. */
const IS_XML = import.meta.env.CHROME || import.meta.env.EDGE;
const escaped = (text: string) =>
  IS_XML ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

/** "singkap asn" in the address bar suggests meanings while it is typed, and opens the look-up page. */
export function listenToOmnibox(): void {
  browser.omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const found = (await lookUpService()).startingWith(typed, MOST);
    suggest(
      // Two suggestions must not have the same content: PPK means more than one thing.
      found.map(({ form, long }) => ({
        content: `${form}: ${long}`,
        description: escaped(`${form}: ${long}`),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    const [form = ''] = entered.split(': ');
    void openLookUpPage(form, disposition);
  });
}
