import { describe, expect, it } from 'vitest';
import { countMarks, markedTexts, waitUntil } from '../../scripts/lib/reader';
import { LIVING } from '../fixtures/pages/living';
import { MARKUP } from '../fixtures/pages/markup';
import { OUTLETS } from '../fixtures/pages/outlets';
import { BROWSERS, useSession } from './support/session';

const FIXTURES = [...OUTLETS, ...MARKUP, ...LIVING].map((fixture, i) => ({
  ...fixture,
  path: `/halaman-${i}.html`,
}));
const PAGES = Object.fromEntries(FIXTURES.map(({ path, html }) => [path, html]));

/** What is there when the page has been parsed, before anything of ours has run. As text, as the page's own script would be. */
const KEEP_MARKUP = `document.addEventListener('DOMContentLoaded', () => { window.parsedAs = document.documentElement.outerHTML; });`;

describe.each(BROWSERS)('in %s a page with', (name) => {
  const session = useSession(name, PAGES, { csp: null });

  it.each(FIXTURES)('$name is marked and left as it is', async ({ path, marks, runs }) => {
    const page = await session().driven.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    try {
      await page.evaluateOnNewDocument(KEEP_MARKUP);
      await page.goto(session().url(path), { waitUntil: 'domcontentloaded' });
      // What a page does to itself is over by then, or goes on for ever.
      if (runs) await new Promise((done) => setTimeout(done, 1000));
      const wanted = typeof marks === 'number' ? marks : marks.length;
      await waitUntil(async () => (await countMarks(page)) === wanted, `${wanted} marks`, 20_000).catch(
        async () => expect(await markedTexts(page)).toEqual(marks),
      );
      // None that comes later, and none that goes.
      await new Promise((done) => setTimeout(done, wanted === 0 ? 1200 : 250));
      if (typeof marks === 'number') expect(await countMarks(page)).toBe(marks);
      else expect(await markedTexts(page)).toEqual(marks);
      expect(errors).toEqual([]);
      if (!runs) expect(await page.evaluate('document.documentElement.outerHTML === parsedAs')).toBe(true);
    } finally {
      await page.close();
    }
  });
});
