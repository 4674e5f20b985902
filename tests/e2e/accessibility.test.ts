import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/lib/reader';
import { axeViolations } from './support/axe';
import { BROWSERS, useSession } from './support/session';

/** What a screen reader is told of one thing on the page. */
interface Told {
  readonly role: string;
  readonly name: string;
}

/** Everything that Chromium tells screen readers of a page, in order. */
async function accessibilityTree(page: Page): Promise<Told[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((n) => !n.ignored)
    .map((n) => ({ role: String(n.role?.value), name: String(n.name?.value ?? '') }));
}

const WORDS = {
  id: {
    dialog: 'Arti singkatan: ASN',
    close: 'Tutup',
    copy: 'Salin',
    list: 'Singkatan di halaman ini',
  },
  en: { dialog: 'Meaning of the term: ASN', close: 'Close', copy: 'Copy', list: 'Acronyms on this page' },
};

describe.each(['id', 'en'] as const)('for a screen reader, in %s', (language) => {
  const session = useSession('chromium', {
    '/asn.html':
      '<!doctype html><html lang="id"><title>ASN</title><p>Menurut laporan itu, ASN dan yang lain sudah hadir.</p></html>',
  });
  const words = WORDS[language];

  it('the card is a dialog with a name, its buttons are buttons, and its meaning is read out politely', async () => {
    const on = await session().open('/asn.html');
    await session().keepSettings(on, { language });
    await session().command(on, 'next-term');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    await waitUntil(
      async () =>
        (await accessibilityTree(on)).some(({ name }) => name.startsWith('ASN: Aparatur Sipil Negara')),
      'what is read out',
    );
    const told = await accessibilityTree(on);
    expect(told).toContainEqual({ role: 'dialog', name: words.dialog });
    expect(told).toContainEqual({ role: 'button', name: words.close });
    expect(told).toContainEqual({ role: 'button', name: words.copy });
    expect(told.some(({ role }) => role === 'status')).toBe(true);
    await session().keepSettings(on, {});
  });

  it('the panel has a heading, a field with a name and a list of buttons', async () => {
    const on = await session().open('/agraria-today.html');
    await session().keepSettings(on, { language });
    const panel = await session().driven.openExtensionPage('sidepanel.html');
    await on.bringToFront();
    await waitUntil(
      () => panel.evaluate(() => document.querySelectorAll('.terms li').length > 3),
      'the list of terms',
    );
    const told = await accessibilityTree(panel);
    expect(told.find(({ role }) => role === 'heading')?.name).toContain(words.list);
    expect(told.filter(({ role }) => role === 'list').length).toBe(1);
    expect(told.filter(({ role }) => role === 'listitem').length).toBeGreaterThan(3);
    expect(told.find(({ role }) => role === 'searchbox')?.name).not.toBe('');
    await session().keepSettings(on, {});
  });
});

describe.each(BROWSERS)('axe in %s', (name) => {
  const session = useSession(name, {
    '/sekolah.html':
      '<!doctype html><html lang="id"><head><title>Sekolah</title></head><body><main><h1>Sekolah</h1><time datetime="2022-05-02"></time><p>Menurut Kemendikbudristek, guru dan siswa sudah hadir di sekolah itu. Rapat itu dihadiri PPK dan warga.</p></main></body></html>',
  });

  it.each([
    ['successors', 'Kemendikbudristek', 'Sejak Okt 2024'],
    ['several meanings', 'PPK', 'Bisa juga berarti'],
  ])('finds nothing wrong with a card with %s, its colours and sizes too', async (_, term, text) => {
    const on = await session().open('/sekolah.html');
    await session().hover(on, term);
    await session().waitForCard(on, text);
    // axe cannot look into a closed shadow tree, so the card is put on a page of its own, in the style that it has.
    const [css, html] = (await session().driven.inShadow(on, (shadow) => [
      (shadow.querySelector('style')?.textContent ?? '').replace(':host', 'no-host'),
      (shadow.querySelector('#card') as Element).innerHTML,
    ])) ?? ['', ''];
    const alone = await session().driven.openExtensionPage('options.html');
    for (const scheme of ['light', 'dark'] as const) {
      if (name === 'chromium')
        await alone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await alone.evaluate(
        (style, markup) => {
          const main = document.createElement('main');
          main.id = 'card';
          main.dataset.shown = 'true';
          main.innerHTML = markup as string;
          const heading = document.createElement('h1');
          heading.textContent = 'Kartu';
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style as string);
          document.adoptedStyleSheets = [sheet];
          document.body.replaceChildren(main);
          main.prepend(heading);
        },
        css,
        html,
      );
      expect(await axeViolations(alone)).toEqual([]);
    }
  });

  it('finds nothing wrong with what axe can see of a page whose card is open', async () => {
    const on = await session().open('/sekolah.html');
    await session().hover(on, 'Kemendikbudristek');
    await session().waitForCard(on, 'Sejak');
    expect(await axeViolations(on)).toEqual([]);
  });

  it('finds nothing wrong with popup, panel, look-up and options, in both languages', async () => {
    const on = await session().open('/sekolah.html');
    for (const language of ['id', 'en']) {
      await session().keepSettings(on, { language, known: ['asn', 'form:Racep'], sites: { 'x.id': false } });
      for (const path of ['popup.html', 'sidepanel.html', 'lookup.html?q=PPK', 'options.html']) {
        const page = await session().driven.openExtensionPage(path);
        expect(await axeViolations(page), `${path} ${language}`).toEqual([]);
        await page.close();
      }
    }
    await session().keepSettings(on, {});
  });
});
