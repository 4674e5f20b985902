import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/lib/reader';
import { FILLER, page } from './support/markup';
import { BROWSERS, settle, useSession } from './support/session';

const ASN = '<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p>';

const PAGES = {
  '/gaya.css': `
    .sempit { width: 170px; font: 16px/1.5 monospace }
    .kanan { font: 40px/1.5 sans-serif; text-align: right }
    .gulir { height: 120px; overflow: auto; margin-top: 60px }
    .isi { height: 900px }
    .jarak { height: 340px }`,
  '/panjang.html': page(`<p><a href="#x" id="tautan">Tautan</a></p>${ASN}${FILLER}`),
  '/patah.html': page(
    '<p class="sempit">Menurut laporan, para PPPK Paruh Waktu dan warga hadir untuk rapat itu.</p>',
  ),
  '/kanan.html': page(
    '<p>Menurut laporan, hal itu dan hal ini sudah dibahas untuk warga.</p><p class="kanan">Bappenas dan ASN</p>',
  ),
  '/gulir.html': page(`<div class="gulir">${ASN}<div class="isi"></div></div>${FILLER}`),
  '/dua.html': page(
    `<p>Menurut warga, hal itu dan hal ini sudah dibahas di kantor desa.</p><div class="gulir"></div>${ASN}<div class="jarak"></div><p>Kata Bappenas, hal itu sudah selesai.</p>${FILLER}`,
  ),
  '/dialog.html': page(`${ASN}<dialog id="d"><p>Isi dialog.</p></dialog>`),
  '/kolom.html': page(`${ASN}<textarea id="k">BUMN dan lain-lain</textarea>`),
  '/tak-pasti.html': page('<p>Menurut laporan itu, KIP dan yang lain akan hadir pada rapat.</p>'),
};

describe.each(BROWSERS)('an open card in %s', (name) => {
  const session = useSession(name, PAGES);
  /** Presses a button of the foot without a pointer, which would have a say in whether the card stays open. */
  const pressInCard = async (on: Page, label: 'Salin' | 'Sudah tahu' | 'Urungkan') => {
    const pressed = {
      Salin: (shadow: ShadowRoot) =>
        shadow.querySelector<HTMLElement>('.foot button:nth-of-type(1)')?.click(),
      'Sudah tahu': (shadow: ShadowRoot) =>
        shadow.querySelector<HTMLElement>('.foot button:nth-of-type(2)')?.click(),
    };
    expect(await session().cardText(on)).toContain(label);
    await session().driven.inShadow(on, pressed[label === 'Urungkan' ? 'Sudah tahu' : label]);
  };
  const openByKey = async (path: string): Promise<Page> => {
    const on = await session().open(path);
    await session().command(on, 'next-term');
    await session().waitForCard(on, 'Aparatur');
    return on;
  };

  it('stays beside its term when something is done in it after the page was scrolled', async () => {
    const on = await openByKey('/panjang.html');
    const before = await session().cardBox(on);
    await on.evaluate(() => window.scrollBy({ top: 20, behavior: 'instant' }));
    await settle(300);
    await pressInCard(on, 'Salin');
    await session().waitForCard(on, 'salin');
    const after = await session().cardBox(on);
    expect(Math.round((before?.y ?? 0) - (after?.y ?? 0))).toBe(20);
  });

  it('does not come back when the answer to what was done in it comes after it was closed', async () => {
    const on = await openByKey('/panjang.html');
    await pressInCard(on, 'Sudah tahu');
    await on.keyboard.press('Escape');
    await settle();
    expect(await session().cardText(on)).toBeNull();
    await session().keepSettings(on, {});
  });

  it('keeps the way to undo what was done in it, whatever else is done', async () => {
    const on = await openByKey('/panjang.html');
    await pressInCard(on, 'Sudah tahu');
    await session().waitForCard(on, 'Urungkan');
    await pressInCard(on, 'Salin');
    await session().waitForCard(on, 'salin');
    expect(await session().cardText(on)).toContain('Urungkan');
    await pressInCard(on, 'Urungkan');
    await session().waitForCard(on, 'Sudah tahu');
    await session().waitForMarks(on, (n) => n === 1);
  });

  it('gives the focus back to where it came from after a button that had it is gone', async () => {
    const on = await session().open('/panjang.html');
    await on.focus('#tautan');
    await session().focusCard(on);
    for (let i = 0; (await session().cardFocus(on)) !== 'Sudah tahu'; i++) {
      if (i > 8) throw new Error('no way to the button');
      await on.keyboard.press('Tab');
    }
    await on.keyboard.press('Enter');
    await session().waitForCard(on, 'Urungkan');
    await on.keyboard.press('Escape');
    await session().waitForNoCard(on);
    expect(await on.evaluate(() => document.activeElement?.id)).toBe('tautan');
    await session().keepSettings(on, {});
  });

  it('that was opened by key is not taken over by a term that scrolling brings under a resting pointer', async () => {
    const on = await openByKey('/dua.html');
    const other = await on.evaluate(() => {
      const paragraph = document.querySelector('.jarak')?.nextElementSibling as Element;
      const { x, y } = paragraph.getBoundingClientRect();
      return { x: x + 60, y: y + 8 };
    });
    await on.mouse.move(other.x, other.y - 30, { steps: 3 });
    await settle(300);
    await on.evaluate(() => window.scrollBy({ top: 30, behavior: 'instant' }));
    await settle();
    expect(await session().cardText(on)).toContain('Aparatur');
    // A hand that moves there means it.
    await on.mouse.move(other.x + 4, other.y - 30, { steps: 4 });
    await session().waitForCard(on, 'Perencanaan Pembangunan');
  });

  it('that is used by keyboard is not closed by a pointer that lies elsewhere', async () => {
    const on = await session().open('/panjang.html');
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur');
    await session().focusCard(on);
    await on.keyboard.press('Tab');
    await on.mouse.move(700, 500, { steps: 4 });
    await settle(900);
    expect(await session().cardText(on)).toContain('Aparatur');
  });

  it('covers no line of a term that is broken over two', async () => {
    const on = await session().open('/patah.html');
    await session().hover(on, 'PPPK Paruh Waktu');
    await session().waitForCard(on, 'Paruh Waktu');
    const lines = await on.evaluate(() => {
      const [painted] = CSS.highlights.get('singkap-term') ?? [];
      if (!painted) return [];
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return [...range.getClientRects()]
        .filter((r) => r.width > 1)
        .map(({ top, bottom }) => ({ top, bottom }));
    });
    expect(lines.length).toBeGreaterThan(1);
    const card = await session().cardBox(on);
    if (!card) throw new Error('no card');
    for (const { top, bottom } of lines) expect(card.y >= bottom || card.y + card.height <= top).toBe(true);
  });

  it('is not taken over by a term that lies on the way to it', async () => {
    const on = await session().open('/kanan.html');
    const term = await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur');
    const card = await session().cardBox(on);
    const other = await session().boxOf(on, 'Bappenas');
    if (!card) throw new Error('no card');
    // The straight way from the upper edge of ASN to the card's far corner leads over the end of Bappenas.
    const from = { x: term.x + 6, y: term.y + 6 };
    await on.mouse.move(from.x, from.y, { steps: 4 });
    const at = { x: other.x + other.width - 8, y: other.y + other.height - 6 };
    await on.mouse.move(at.x, at.y, { steps: 30 });
    // Longer than a term needs to open its card, shorter than the way may take.
    await settle(260);
    await on.mouse.move(card.x + 10, card.y + 20, { steps: 6 });
    await settle(900);
    expect(await session().cardText(on)).toContain('Aparatur Sipil Negara');
  });

  it('closes where its term is scrolled out of a box of the page', async () => {
    const on = await openByKey('/gulir.html');
    await on.evaluate(() => document.querySelector('.gulir')?.scrollBy({ top: 90, behavior: 'instant' }));
    await session().waitForNoCard(on);
  });

  it('closes where a dialog of the page comes over its term', async () => {
    const on = await openByKey('/dialog.html');
    await on.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).showModal());
    await session().waitForNoCard(on);
  });

  it('tells what is selected in a field, where it cannot stand', async () => {
    const on = await session().open('/kolom.html');
    await on.evaluate(() => {
      const field = document.querySelector('#k') as HTMLTextAreaElement;
      field.focus();
      field.setSelectionRange(0, 4);
    });
    expect(await session().send(on, { type: 'command', command: 'look-up', anyway: true })).toBe('BUMN');
  });

  it('leaves open in the popup too which of several meanings a term has', async () => {
    const on = await session().open('/tak-pasti.html');
    const popup = await session().openPopup(on);
    await waitUntil(
      () => popup.evaluate(() => document.body.innerText.includes('Belum pasti yang mana.')),
      'that it is not sure',
    );
    expect(await popup.$eval('.terms', (list) => list.textContent)).toContain(' / ');
  });
});
