import { describe, expect, it } from 'vitest';
import { markedTexts } from '../../scripts/lib/reader';
import { FILLER, page } from './support/markup';
import { BROWSERS, settle, useSession } from './support/session';

const PAGES = {
  // The pages are served with a policy that allows no style of their own but this.
  '/gaya.css': `
    header { position: sticky; top: 0; height: 80px; background: #eee; z-index: 99 }
    .penuh { background: white }
    .ubah { transform: translate(120px, 60px) scale(1.2); transform-origin: 0 0; width: 500px }
    .tetap { position: fixed; bottom: 0; left: 0 }`,
  '/dialog.html': page(`
    <p>Menurut warga, hal itu dan hal ini sudah dibahas di kantor desa.</p>
    <dialog id="d"><p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p></dialog>`),
  '/penuh.html': page(`
    <div id="d" class="penuh"><p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p></div>`),
  '/kepala.html': page(`
    <header>Kepala</header>
    <p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p>${FILLER}`),
  '/ubah.html': page(`
    <div class="ubah">
    <p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p></div>
    <div class="tetap"><p>Kata KPK, hal itu dan hal ini sudah selesai.</p></div>`),
  '/kanan.html': page(
    '<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p>',
    'lang="id" dir="rtl"',
  ),
  '/sekolah.html': page(
    '<article><time datetime="2022-05-02"></time><p>Menurut Kemendikbudristek, guru dan siswa sudah hadir di sekolah itu.</p><p><a href="#x" id="tautan">Tautan</a></p></article>',
  ),
};

describe.each(BROWSERS)('the card in %s', (name) => {
  const session = useSession(name, PAGES);

  /** Presses a button of the card by its label or text. */
  const press = async (on: import('puppeteer-core').Page, label: string) => {
    const boxes = await session().driven.inShadow(on, (shadow) =>
      [...shadow.querySelectorAll('button')].map((b) => {
        const { x, y, width, height } = b.getBoundingClientRect();
        return { label: b.ariaLabel ?? b.textContent, x: x + width / 2, y: y + height / 2 };
      }),
    );
    const button = boxes?.find((b) => b.label?.startsWith(label));
    if (!button) throw new Error(`no button ${label}: ${JSON.stringify(boxes)}`);
    await on.mouse.move(button.x, button.y, { steps: 3 });
    await on.mouse.click(button.x, button.y);
  };

  it('shows above a modal dialog of the page, stays under the pointer, and its buttons work', async () => {
    const on = await session().open('/dialog.html', { expectMarks: false });
    await on.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).showModal());
    await session().waitForMarks(on, (n) => n === 1);
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    const box = await session().cardBox(on);
    if (!box) throw new Error('no card');
    await on.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 6 });
    await settle();
    expect(await session().cardText(on)).toContain('Aparatur');
    await press(on, 'Tutup');
    await session().waitForNoCard(on);
    expect(await on.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).open)).toBe(true);
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    await on.keyboard.press('Escape');
    await session().waitForNoCard(on);
    expect(await on.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).open)).toBe(true);
  });

  it('shows above an element in fullscreen', async () => {
    const on = await session().open('/penuh.html');
    await on.bringToFront();
    await on.evaluate(() => {
      document.addEventListener('click', () => void document.querySelector('#d')?.requestFullscreen());
    });
    await on.mouse.click(600, 500);
    await on.waitForFunction(() => document.fullscreenElement !== null);
    await settle(300);
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    // What is above an element in fullscreen and can be pressed there can be seen there.
    await press(on, 'Tutup');
    await session().waitForNoCard(on);
    await on.evaluate(() => document.exitFullscreen());
  });

  it('follows its term while the page scrolls, and closes where a header covers the term', async () => {
    const on = await session().open('/kepala.html');
    await session().command(on, 'next-term');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    const before = await session().cardBox(on);
    await on.evaluate(() => window.scrollBy({ top: 10, behavior: 'instant' }));
    await settle(300);
    const after = await session().cardBox(on);
    expect(Math.round((before?.y ?? 0) - (after?.y ?? 0))).toBe(10);
    await on.evaluate(() => window.scrollBy({ top: 30, behavior: 'instant' }));
    await session().waitForNoCard(on);
  });

  it('stands beside a term in a transformed and in a fixed ancestor', async () => {
    const on = await session().open('/ubah.html');
    for (const [term, meaning] of [
      ['ASN', 'Aparatur Sipil Negara'],
      ['KPK', 'Komisi Pemberantasan Korupsi'],
    ] as const) {
      const box = await session().hover(on, term);
      await session().waitForCard(on, meaning);
      const card = await session().cardBox(on);
      if (!card) throw new Error('no card');
      const gap = card.y > box.y ? card.y - (box.y + box.height) : box.y - (card.y + card.height);
      expect(gap).toBeGreaterThanOrEqual(4);
      expect(gap).toBeLessThanOrEqual(12);
      await on.keyboard.press('Escape');
      await session().waitForNoCard(on);
    }
  });

  it('reads from left to right on a page that reads from right to left', async () => {
    const on = await session().open('/kanan.html');
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur');
    const direction = await session().driven.inShadow(
      on,
      (shadow) => getComputedStyle(shadow.querySelector('.card') as Element).direction,
    );
    expect(direction).toBe('ltr');
  });

  it('takes the focus only when asked, lets every action be reached, and gives the focus back', async () => {
    const on = await session().open('/sekolah.html');
    await on.focus('#tautan');
    await session().command(on, 'next-term');
    await session().waitForCard(on, 'Kementerian Pendidikan');
    expect(await session().cardFocus(on)).toBeNull();
    await session().focusCard(on);
    expect(await session().cardFocus(on)).toContain('Kemendikbudristek');
    const reached: (string | null)[] = [];
    for (let i = 0; i < 8; i++) {
      await on.keyboard.press('Tab');
      reached.push(await session().cardFocus(on));
    }
    expect(reached.map((r) => r?.split(',')[0])).toEqual([
      'Tutup',
      'Kemendikdasmen',
      'Kemdiktisaintek',
      'Kemenbud',
      'Salin',
      'Sudah tahu',
      'Tambahkan ke glosarium saya',
      'Laporkan arti keliru',
    ]);
    await session().command(on, 'toggle-card');
    await session().waitForNoCard(on);
    expect(await on.evaluate(() => document.activeElement?.id)).toBe('tautan');
  });

  it('goes to the successors of a name and back, by keyboard', async () => {
    const on = await session().open('/sekolah.html');
    await session().focusCard(on);
    await session().waitForCard(on, 'Sejak Okt 2024 menjadi');
    await on.keyboard.press('Tab');
    await on.keyboard.press('Tab');
    await on.keyboard.press('Enter');
    await session().waitForCard(on, 'Kementerian Pendidikan Dasar dan Menengah');
    expect(await session().cardFocus(on)).not.toBeNull();
    await on.keyboard.press('Tab');
    expect(await session().cardFocus(on)).toBe('Kembali');
    await on.keyboard.press('Enter');
    await session().waitForCard(on, 'Sejak Okt 2024 menjadi');
    await on.keyboard.press('Escape');
    await session().waitForNoCard(on);
  });

  it('marks a term no more that the reader knows, and takes that back', async () => {
    const on = await session().open('/agraria-today.html');
    const before = await markedTexts(on);
    await session().hover(on, 'APBD');
    await session().waitForCard(on, 'Anggaran Pendapatan');
    await press(on, 'Sudah tahu');
    await session().waitForCard(on, 'tidak ditandai lagi');
    await session().waitForMarks(on, (n) => n < before.length);
    expect(await markedTexts(on)).toEqual(before.filter((t) => t !== 'APBD'));
    await press(on, 'Urungkan');
    await session().waitForMarks(on, (n) => n === before.length);
  });

  it('reaches every term of an article by key, one after the other, and comes round', async () => {
    const on = await session().open('/agraria-today.html');
    const terms = await markedTexts(on);
    const shown: (string | undefined)[] = [];
    const current = () =>
      on.evaluate(() => {
        const [range] = CSS.highlights.get('singkap-current') ?? [];
        if (!range) return null;
        const copy = document.createRange();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        const { x, y } = copy.getBoundingClientRect();
        return { text: String(copy), x, y: y + scrollY };
      });
    let before = await current();
    for (let i = 0; i <= terms.length; i++) {
      await session().command(on, 'next-term');
      // Between two terms far apart the first card closes before the second opens.
      await expect
        .poll(async () => {
          const now = await current();
          return now !== null && JSON.stringify(now) !== JSON.stringify(before);
        })
        .toBe(true);
      before = await current();
      expect(await session().cardText(on)).not.toBeNull();
      shown.push(before?.text.replace(/\s+/g, ' '));
    }
    expect(shown).toEqual([...terms, terms[0]]);
  });

  it('does not open while a key is down or while text is selected', async () => {
    const on = await session().open('/agraria-today.html');
    await on.keyboard.down('Shift');
    const box = await session().hover(on, 'APBD');
    await settle();
    expect(await session().cardText(on)).toBeNull();
    await on.keyboard.up('Shift');
    await on.mouse.move(2, 2);
    await on.mouse.move(box.x - 60, box.y + 5);
    await on.mouse.down();
    await on.mouse.move(box.x + 5, box.y + 5, { steps: 8 });
    await settle();
    expect(await session().cardText(on)).toBeNull();
    await on.mouse.up();
  });

  it('copies the term with its meaning', async () => {
    const on = await session().open('/agraria-today.html');
    await session().hover(on, 'APBD');
    await session().waitForCard(on, 'Anggaran Pendapatan');
    await press(on, 'Salin');
    await session().waitForCard(on, 'Tersalin');
    await on.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
    });
    await on.keyboard.down('Control');
    await on.keyboard.press('v');
    await on.keyboard.up('Control');
    await expect
      .poll(() => on.evaluate(() => document.querySelector('textarea')?.value))
      .toBe('APBD (Anggaran Pendapatan dan Belanja Daerah; Regional Budget)');
  });

  it('opens a filled form to report a wrong meaning in a new tab, with nothing of the page', async () => {
    const on = await session().open('/agraria-today.html');
    await session().hover(on, 'APBD');
    await session().waitForCard(on, 'Anggaran Pendapatan');
    await press(on, 'Laporkan');
    const urls = () =>
      session()
        .driven.browser.targets()
        .map((t) => t.url());
    await expect.poll(() => urls().find((u) => u.includes('arti-keliru'))).toBeDefined();
    // Without a network Firefox shows its own page, which names the address once more encoded.
    const report = decodeURIComponent(
      decodeURIComponent(urls().find((u) => u.includes('arti-keliru')) ?? ''),
    );
    expect(report).toContain('singkatan=APBD&arti=Anggaran+Pendapatan+dan+Belanja+Daerah');
    expect(report).not.toContain('agraria');
  });

  it.each([
    ['a phone', { width: 320, height: 568 }],
    ['400 % zoom of a small window', { width: 320, height: 256 }],
  ])('fits on %s without covering its term or leaving the screen', async (_, viewport) => {
    const on = await session().open('/sekolah.html');
    await on.setViewport(viewport);
    await settle(200);
    const box = await session().hover(on, 'Kemendikbudristek');
    await session().waitForCard(on, 'Sejak Okt 2024');
    const card = await session().cardBox(on);
    if (!card) throw new Error('no card');
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(viewport.width);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(viewport.height);
    expect(card.y >= box.y + box.height || card.y + card.height <= box.y).toBe(true);
  });
});
