import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markedTexts, waitUntil } from '../../scripts/lib/reader';
import { axeViolations } from './support/axe';
import { BROWSERS, useSession } from './support/session';

const PAGES = {
  '/agraria.html':
    '<!doctype html><html lang="id"><title>Agraria</title><p>Menurut laporan itu, GTRAX dan ASN akan membahas TORAX pada rapat yang lain. Istilah <i>zzzq</i> juga.</p></html>',
};

describe.each(BROWSERS)('the glossary of a reader in %s', (name) => {
  const session = useSession(name, PAGES);
  const open = (path = 'glossary.html') => session().driven.openExtensionPage(path);
  const text = (page: Page) => page.evaluate(() => document.body.innerText);
  const press = (page: Page, label: string, nth = 0) =>
    page.evaluate(
      (wanted, n) => {
        [...document.querySelectorAll('button')].filter((b) => b.textContent?.startsWith(wanted))[n]?.click();
      },
      label,
      nth,
    );
  const fill = (page: Page, values: readonly string[]) =>
    page.evaluate((all) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('.term-form input[type=text]')];
      for (const [i, value] of all.entries()) {
        const field = fields[i] as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, values);
  const paste = async (page: Page, content: string) => {
    await page.$eval(
      'textarea',
      (field, value) => {
        field.value = value;
      },
      content,
    );
    await press(page, 'Lihat isinya');
  };
  const has = (page: Page, wanted: string) =>
    waitUntil(async () => (await text(page)).includes(wanted), wanted);

  it('explains its terms on pages that are open, says so on the card, and forgets what is deleted', async () => {
    const on = await session().open('/agraria.html');
    expect(await markedTexts(on)).toEqual(['ASN']);
    const own = await open();
    await press(own, 'Tambah istilah');
    await fill(own, ['', 'Tanpa singkatan']);
    await press(own, 'Simpan');
    await has(own, 'Tulis sedikitnya satu singkatan');
    await fill(own, ['GTRAX; Gtrax', 'Gugus Tugas Reforma Agraria X', 'Task Force', 'Tim lintas lembaga.']);
    await press(own, 'Simpan');
    await has(own, 'GTRAX tersimpan');
    await on.bringToFront();
    await session().waitForMarks(on, (n) => n === 2);
    await session().hover(on, 'GTRAX');
    const card = await session().waitForCard(on, 'Gugus Tugas Reforma Agraria X');
    expect(card).toContain('glosarium Anda');
    expect(card).toContain('Tim lintas lembaga.');
    await press(own, 'Hapus');
    await has(own, 'GTRAX dihapus');
    // The button that had the focus is gone with its row.
    expect(await own.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await session().waitForMarks(on, (n) => n === 1);
    await press(own, 'Urungkan');
    await session().waitForMarks(on, (n) => n === 2);
    await press(own, 'Hapus');
    await session().waitForMarks(on, (n) => n === 1);
  });

  it('shows what a file holds before it takes it, with the rows that it cannot take, and takes it back', async () => {
    const on = await session().open('/agraria.html');
    const own = await open();
    await paste(own, 'singkatan,kepanjangan\nGTRAX,Gugus Tugas\nTORAX,Tanah Objek\n,Kosong\n!x,Tanda\n');
    await has(own, '2 istilah dapat diambil, 2 baris tidak dapat');
    await has(own, 'Baris 4: singkatannya kosong (Kosong)');
    await press(own, 'Ambil');
    await has(own, '2 ditambahkan, 0 diganti, 0 dibiarkan');
    await on.bringToFront();
    await session().waitForMarks(on, (n) => n === 3);
    await own.bringToFront();
    await paste(own, '[{"forms": ["GTRAX"], "long": "Arti Lain"}]');
    await has(own, '1 singkatan sudah ada dengan arti lain');
    await own.evaluate(() => document.querySelectorAll<HTMLElement>('[name=conflict]')[1]?.click());
    await press(own, 'Ambil');
    await has(own, '0 ditambahkan, 1 diganti, 0 dibiarkan');
    await has(own, 'Arti Lain');
    await press(own, 'Urungkan');
    await waitUntil(async () => !(await text(own)).includes('Arti Lain'), 'the former meaning');
    for (const left of [1, 0]) {
      await press(own, 'Hapus');
      await waitUntil(
        () => own.evaluate((n) => document.querySelectorAll('.sites > li').length === n, left),
        `${left} terms`,
      );
    }
  });

  it('begins with the word that a card did not know', async () => {
    const on = await session().open('/agraria.html');
    await on.evaluate(() =>
      document.getSelection()?.selectAllChildren(document.querySelector('i') as Element),
    );
    await session().command(on, 'look-up');
    await session().waitForCard(on, 'Tidak ada di glosarium');
    const opened = session().driven.browser.waitForTarget((t) => t.url().includes('tambah=zzzq'));
    await session().driven.inShadow(on, (shadow) => {
      [...shadow.querySelectorAll('button')].find((b) => b.textContent?.startsWith('Tambahkan'))?.click();
    });
    if (name === 'chromium') await opened;
    else void opened.catch(() => undefined);
    const own = await open('glossary.html#tambah=zzzq');
    expect(await own.$eval('.term-form input', (field) => (field as HTMLInputElement).value)).toBe('zzzq');
    expect(await axeViolations(own)).toEqual([]);
  });

  it('says so where the browser has no room, and changes nothing', async () => {
    const own = await open();
    await own.evaluate(() => {
      Object.defineProperty(chrome.storage.local, 'set', {
        value: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
      });
    });
    await press(own, 'Tambah istilah');
    await fill(own, ['PENUHX', 'Tidak muat']);
    await press(own, 'Simpan');
    await has(own, 'ruang peramban penuh');
    await own.close();
    const again = await open();
    expect(await text(again)).not.toContain('PENUHX');
  });

  it('keeps what two tabs change at once', async () => {
    const [a, b] = [await open(), await open()];
    const add = async (page: Page, form: string) => {
      await press(page, 'Tambah istilah');
      await fill(page, [form, `Arti ${form}`]);
      await press(page, 'Simpan');
    };
    await Promise.all([add(a, 'SATUX'), add(b, 'DUAX')]);
    for (const page of [a, b])
      await waitUntil(async () => {
        const shown = await text(page);
        return shown.includes('Arti SATUX') && shown.includes('Arti DUAX');
      }, 'both terms in both tabs');
    await a.evaluate(() => chrome.storage.local.remove('added-glossaries'));
  });
});
