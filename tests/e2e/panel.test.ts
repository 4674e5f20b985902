import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countMarks, waitUntil } from '../../scripts/lib/reader';
import { axeViolations } from './support/axe';
import { BROWSERS, useSession } from './support/session';

describe.each(BROWSERS)('the panel beside the page in %s', (name) => {
  const session = useSession(name);

  /** The panel as a tab of its own, looking at a page as if that were beside it. */
  const openPanel = async (on: Page): Promise<Page> => {
    const panel = await session().driven.openExtensionPage('sidepanel.html');
    await on.bringToFront();
    await waitUntil(
      () => panel.evaluate(() => document.querySelectorAll('.terms li').length > 3),
      'the list of terms',
    );
    return panel;
  };
  const press = (panel: Page, label: string) =>
    panel.evaluate((text) => {
      [...document.querySelectorAll('button')].find((b) => b.textContent?.startsWith(text))?.click();
    }, label);

  it('lists the terms in order of appearance, with their counts, and filters them', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    const terms = await panel.$$eval('.terms li', (items) =>
      items.map((i) => ({
        form: i.querySelector('b')?.textContent,
        count: i.querySelector('.count')?.textContent,
      })),
    );
    expect(terms[0]?.form).toBe('Ortala');
    expect(terms.find((t) => t.form === 'ASN')?.count).toBe('5 kali');
    await panel.$eval('input[type=search]', (field) => {
      (field as HTMLInputElement).value = 'sipil negara';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitUntil(
      () => panel.evaluate(() => document.querySelectorAll('.terms li').length === 1),
      'one term',
    );
  });

  it('goes to a term, shows its card, and lets the place stand out for a moment', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    await press(panel, 'Racep');
    await session().waitForCard(on, 'Ruang Aduan Cepat Pegawai');
    const flashes = () => on.evaluate(() => CSS.highlights.get('singkap-flash')?.size);
    await waitUntil(async () => (await flashes()) === 1, 'a flash');
    await waitUntil(async () => (await flashes()) === 0, 'the end of the flash');
  });

  it('follows the reader to another tab and page', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    const other = await session().open('/tag/kosong.html', { expectMarks: false });
    await other.bringToFront();
    await waitUntil(
      () => panel.evaluate(() => document.querySelectorAll('.terms li').length === 0),
      'the list of the other tab',
    );
    await on.bringToFront();
    await waitUntil(
      () => panel.evaluate(() => document.querySelectorAll('.terms li').length > 3),
      'the list of the first tab',
    );
  });

  it('prints the list as a glossary with English and explanations', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    await panel.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(panel, 'Cetak');
    await waitUntil(() => panel.evaluate(() => document.body.hasAttribute('data-printed')), 'printing');
    const row = await panel.$$eval('.printed tbody tr', (rows) =>
      rows.map((r) => [...r.children].map((c) => c.textContent)).find(([form]) => form === 'ASN'),
    );
    expect(row?.[1]).toBe('Aparatur Sipil Negara');
    expect(row?.[2]).toBe('State Civil Apparatus');
    expect(row?.[3]).toMatch(/PNS/);
  });

  it('has no accessibility fault, and its list is a list', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    expect(await axeViolations(panel)).toEqual([]);
    expect(await panel.$$eval('ul.terms > li > button', (b) => b.length)).toBeGreaterThan(3);
  });

  it('copies the list as text, Markdown and CSV', async () => {
    const on = await session().open('/agraria-today.html');
    const panel = await openPanel(on);
    await panel.evaluate(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void written.push(text) },
      });
    });
    for (const label of ['Salin sebagai teks', 'Salin sebagai Markdown', 'Salin sebagai CSV']) {
      await press(panel, label);
      await waitUntil(() => panel.evaluate(() => document.body.innerText.includes('Tersalin')), 'a notice');
    }
    await waitUntil(
      () => panel.evaluate(() => (window as unknown as { written: string[] }).written.length === 3),
      'three copies',
    );
    const [text, markdown, csv] = await panel.evaluate(
      () => (window as unknown as { written: string[] }).written,
    );
    expect(text).toContain('ASN: Aparatur Sipil Negara (State Civil Apparatus).');
    expect(markdown).toContain('| ASN | Aparatur Sipil Negara | State Civil Apparatus |');
    expect(csv).toMatch(/^Singkatan,Kepanjangan,Bahasa Inggris,Penjelasan\r?\n/);
  });
});

describe.each(BROWSERS)('looking a word up in %s', (name) => {
  const session = useSession(name, {
    '/biasa.html':
      '<!doctype html><html lang="id"><title>Uji</title><body><p>Warga menunggu hasil dari rapat itu, dan hal ini sudah dibahas. Istilah <i id="a">Kemendagir</i>, <i id="b">ke-PNS-an</i>, <i id="c">PPK</i>, dan <i id="d">zzzzq</i> ada di sini. ASN hadir.</p></body></html>',
  });
  const select = (on: Page, selector: string) =>
    on.evaluate((s) => {
      const node = document.querySelector(s) as Element;
      document.getSelection()?.selectAllChildren(node);
    }, selector);

  it('explains the selected words on the page, whatever affixes they have', async () => {
    const on = await session().open('/biasa.html');
    await select(on, '#b');
    await session().command(on, 'look-up');
    await session().waitForCard(on, 'Pegawai Negeri Sipil');
    await on.keyboard.press('Escape');
    await session().waitForNoCard(on);
    expect(await on.evaluate(() => document.getSelection()?.toString())).toBe('ke-PNS-an');
  });

  it('offers what is near for a word that it does not know, and opens it', async () => {
    const on = await session().open('/biasa.html');
    await select(on, '#a');
    await session().command(on, 'look-up');
    await session().waitForCard(on, 'Mungkin yang dimaksud');
    await session().focusCard(on);
    await on.keyboard.press('Tab');
    await on.keyboard.press('Tab');
    await on.keyboard.press('Enter');
    await session().waitForCard(on, 'Ministry of Home Affairs');
  });

  it('says so where the glossary has nothing', async () => {
    const on = await session().open('/biasa.html');
    await select(on, '#d');
    await session().command(on, 'look-up');
    expect(await session().waitForCard(on, 'Tidak ada di glosarium')).not.toContain('Mungkin');
  });

  it('shows every meaning on a page of its own, where a word can be typed', async () => {
    const page = await session().driven.openExtensionPage('lookup.html?q=PPK');
    const text = () => page.evaluate(() => document.body.innerText);
    await waitUntil(async () => (await text()).includes('pejabat pembuat komitmen'), 'the meanings');
    expect(await text()).toContain('Panitia Pemilihan Kecamatan');
    expect(await axeViolations(page)).toEqual([]);
    await page.$eval('input', (field) => {
      field.value = 'kementerian agraria';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitUntil(async () => (await text()).includes('Mungkin yang dimaksud'), 'what is near');
  });
});

describe.each(BROWSERS)('which terms are marked in %s', (name) => {
  const session = useSession(name);

  it('follows the density that the reader has chosen, and the style', async () => {
    const on = await session().open('/agraria-today.html');
    const all = await countMarks(on);
    const sizes = () =>
      on.evaluate(() =>
        ['singkap-term', 'singkap-term-line', 'singkap-term-ground', 'singkap-print'].map(
          (n) => CSS.highlights.get(n)?.size,
        ),
      );
    await session().keepSettings(on, { version: 2, marks: { density: 'article' } });
    await session().waitForMarks(on, (n) => n === 12);
    await session().keepSettings(on, { version: 2, marks: { density: 'none' } });
    await session().waitForMarks(on, (n) => n === 0);
    await session().command(on, 'next-term');
    await session().waitForCard(on, 'Organisasi dan Tata Laksana');
    await session().keepSettings(on, { version: 2, marks: { density: 'rare' } });
    await session().waitForMarks(on, (n) => n > 10 && n < all);
    await session().keepSettings(on, { version: 2, marks: { style: 'ground', print: true } });
    await waitUntil(async () => (await sizes())[2] === all, 'marks with a ground');
    expect(await sizes()).toEqual([0, 0, all, all]);
    await session().keepSettings(on, {});
    await session().waitForMarks(on, (n) => n === all);
  });
});
