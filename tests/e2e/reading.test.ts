import { describe, expect, it } from 'vitest';
import { countMarks, markedTexts, waitUntil, waitUntilRead } from '../../scripts/lib/reader';
import { BROWSERS, useSession } from './support/session';

const paragraph = (text: string) =>
  `<!doctype html><html lang="id"><head><title>Uji</title></head><body>${text}</body></html>`;

const PAGES = {
  '/tag/kemendagri/': paragraph('<p>Arsip</p>'),
  '/kosong.html': '<!doctype html><html><head><title>Kosong</title></head><body></body></html>',
  '/tanpa-body.html': '<!doctype html><html><frameset></frameset></html>',
  '/inggris.html': paragraph(
    '<p>The Ministry said that the ASN and the APBD of the province are on the list of things to be seen by the council this week, and it was not clear that they would be there.</p>',
  ),
};

describe.each(BROWSERS)('reading a news page in %s', (name) => {
  const session = useSession(name, PAGES);

  it('marks the terms of the article, and nothing that is no term', async () => {
    const page = await session().open('/agraria-today.html');
    expect(await markedTexts(page)).toEqual([
      ...['Ortala', 'BerAKHLAK', 'Humas', 'Ortala', 'Sekjen', 'Kemendagri', 'Sekjen', 'ASN', 'ASN', 'ASN'],
      ...['BerAKHLAK', 'ASN', 'Pemkab', 'APBD Perubahan', 'Eps.', 'APBD', 'Pemda', 'Racep', 'Racep'],
      ...['ASN', 'Kemendagri'],
    ]);
  });

  it('shows the meaning of a term on which the pointer rests, and closes it on Esc', async () => {
    const page = await session().open('/agraria-today.html');
    await session().hover(page, 'ASN');
    const card = await session().waitForCard(page, 'Aparatur Sipil Negara');
    expect(card).toContain('menurut artikel ini');
    expect(card).toContain('State Civil Apparatus');
    expect(card).toMatch(/PNS dan PPPK/);
    await page.keyboard.press('Escape');
    await session().waitForNoCard(page);
  });

  it('explains from the page a term that the glossary lacks', async () => {
    const page = await session().open('/agraria-today.html');
    await session().hover(page, 'Racep', 1);
    const card = await session().waitForCard(page, 'Ruang Aduan Cepat Pegawai');
    expect(card).toContain('menurut artikel ini');
  });

  it('never covers the term, and stays while the pointer travels to the card', async () => {
    const page = await session().open('/agraria-today.html');
    const term = await session().hover(page, 'APBD');
    await session().waitForCard(page, 'Anggaran Pendapatan dan Belanja Daerah');
    const card = await session().driven.inShadow(page, (shadow) => {
      const { x, y, width, height } = (shadow.querySelector('#card') as HTMLElement).getBoundingClientRect();
      return { x, y, width, height };
    });
    if (!card) throw new Error('no card');
    expect(card.y >= term.y + term.height || card.y + card.height <= term.y).toBe(true);
    await page.mouse.move(card.x + 40, card.y + card.height / 2, { steps: 8 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await session().cardText(page)).toMatch(/anggaran pendapatan/i);
    await page.mouse.move(2, 2, { steps: 4 });
    await session().waitForNoCard(page);
  });

  it('leaves the host page as it was, our own element aside', async () => {
    const page = await session().open('/agraria-today.html', { expectMarks: false });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await waitUntilRead(page);
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur');
    const after = await page.evaluate(() => {
      const root = document.documentElement.cloneNode(true) as HTMLElement;
      for (const own of root.querySelectorAll(':scope > singkap-root')) own.remove();
      return root.outerHTML;
    });
    expect(after).toBe(before);
  });

  it('opens a card by a tap on a term, but lets a tap on a link be', async () => {
    const page = await session().open('/agraria-today.html');
    const box = await session().boxOf(page, 'Pemda');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await session().waitForCard(page, 'Pemerintah Daerah');
    const link = await session().boxOf(page, 'Kemendagri', 1);
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      page.touchscreen.tap(link.x + link.width / 2, link.y + link.height / 2),
    ]);
    expect(page.url()).toContain('/tag/kemendagri/');
  });

  it('marks text that is added later, and forgets text that goes', async () => {
    const page = await session().open('/agraria-today.html');
    const before = await countMarks(page);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.id = 'tambahan';
      added.textContent = 'Bupati menyebut DPRD dan Bappenas.';
      document.querySelector('.entry-content')?.append(added);
    });
    await session().waitForMarks(page, (n) => n === before + 2);
    await page.evaluate(() => {
      const text = document.querySelector('#tambahan')?.firstChild;
      if (text) text.nodeValue = 'Bupati menyebut DPRD saja.';
    });
    await session().waitForMarks(page, (n) => n === before + 1);
    await page.evaluate(() => document.querySelector('#tambahan')?.remove());
    await session().waitForMarks(page, (n) => n === before);
  });

  it('is a quiet no-op on an empty page and on one without a body', async () => {
    for (const path of ['/kosong.html', '/tanpa-body.html']) {
      const page = await session().open(path, { expectMarks: false });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await new Promise((done) => setTimeout(done, 500));
      expect(await countMarks(page)).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('marks nothing on a page in another language, until the reader asks for it in the popup', async () => {
    const page = await session().open('/inggris.html', { expectMarks: false });
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.body.innerText.includes('bukan berbahasa Indonesia')),
      'the reason in the popup',
    );
    expect(await countMarks(page)).toBe(0);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.action')?.click());
    await session().waitForMarks(page, (n) => n > 0);
    expect(await markedTexts(page)).toEqual(['ASN', 'APBD']);
  });
});
