import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countMarks, markedTexts, marksOnPage, waitUntil, waitUntilRead } from '../../scripts/lib/reader';
import { BROWSERS, useSession } from './support/session';

const paragraph = (text: string) =>
  `<!doctype html><html lang="id"><head><title>Uji</title></head><body>${text}</body></html>`;

const LINES = Array.from(
  { length: 120 },
  (_, i) => `Baris ${i} dari laporan yang panjang untuk pembaca.<br><br>`,
).join('');

const PAGES = {
  '/tag/kemendagri/': paragraph('<p>Arsip</p>'),
  '/kosong.html': '<!doctype html><html><head><title>Kosong</title></head><body></body></html>',
  '/inggris.html': paragraph(
    '<p>The Ministry said that the ASN and the APBD of the province are on the list of things to be seen by the council this week, and it was not clear that they would be there.</p>',
  ),
  '/lambat.html':
    '<!doctype html><html lang="en"><head><title>Lambat</title></head><body><div id="root">Loading</div></body></html>',
  '/baris.html': paragraph(`${LINES}Menurut KPK, hal itu dan hal ini sudah selesai.<br>${LINES}`),
  '/bingkai.html': paragraph(
    '<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p><iframe src="/kosong.html" width="600" height="300"></iframe>',
  ),
  '/bayangan.html': paragraph(
    '<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p><kartu-berita><b>slot</b></kartu-berita><p>Kata KPK, hal itu sudah selesai.</p>',
  ),
  '/berbingkai.html': paragraph(
    '<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p><iframe src="/isi-bingkai.html" width="700" height="300"></iframe>',
  ),
  '/isi-bingkai.html': paragraph(
    '<p>Menurut laporan yang dibacakan, Bappenas dan DPR sudah sepakat untuk hal itu.</p><button>x</button>',
  ),
  '/bingkai-jauh.html': paragraph(
    `<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p>${LINES}<iframe src="/isi-bingkai.html" width="700" height="300"></iframe>${LINES}`,
  ),
  '/bingkai-saja.html': paragraph(
    '<p>The council said that the matter is to be seen by the people of the province this week, and that it was not clear.</p><iframe src="/isi-bingkai.html" width="700" height="300"></iframe>',
  ),
  '/gambar.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">ASN dan yang lain untuk itu</text></svg>',
};

describe.each(BROWSERS)('reading a news page in %s', (name) => {
  const session = useSession(name, PAGES);

  /** Waits until the popup lists so many terms: those of a frame come after those of the page. */
  const waitForTerms = (popup: Page, count: number) =>
    waitUntil(
      async () => (await popup.$$eval('.terms b', (all) => all.length)) === count,
      'the terms of page and frame',
    );

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
    const page = await session().driven.browser.newPage();
    // The script starts when the document is idle, which is after this.
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('DOMContentLoaded', () => {
        (window as unknown as { before: string }).before = document.documentElement.outerHTML;
      });
    });
    await page.goto(session().url('/agraria-today.html'));
    await waitUntilRead(page);
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur');
    const [before, after] = await page.evaluate(() => {
      const root = document.documentElement.cloneNode(true) as HTMLElement;
      for (const own of root.querySelectorAll(':scope > singkap-root')) own.remove();
      return [(window as unknown as { before: string }).before, root.outerHTML];
    });
    expect(before?.length).toBeGreaterThan(1000);
    expect(after).toBe(before);
  });

  it("gives the card its own look under the page's strict policy, in light and dark", async () => {
    const page = await session().open('/agraria-today.html');
    const look = () =>
      session().driven.inShadow(page, (shadow) => {
        const { position, backgroundColor, color, fontSize } = getComputedStyle(
          shadow.querySelector('#card') as Element,
        );
        return { position, backgroundColor, color, fontSize };
      });
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur');
    expect(await look()).toEqual({
      position: 'fixed',
      backgroundColor: 'rgb(255, 254, 251)',
      color: 'rgb(29, 37, 33)',
      fontSize: '15px',
    });
  });

  it('does not open again after Esc while the pointer stays on the term', async () => {
    const page = await session().open('/agraria-today.html');
    const box = await session().hover(page, 'APBD');
    await session().waitForCard(page, 'Anggaran Pendapatan');
    await page.keyboard.press('Escape');
    await session().waitForNoCard(page);
    await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2);
    await new Promise((done) => setTimeout(done, 600));
    expect(await session().cardText(page)).toBeNull();
  });

  it('closes the card when the pointer goes into a frame', async () => {
    const page = await session().open('/bingkai.html');
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur');
    const frame = await page.$eval('iframe', (f) => f.getBoundingClientRect().toJSON());
    // Beside the card, which stands over the frame.
    await page.mouse.move(frame.x + 20, frame.y + 280, { steps: 6 });
    await session().waitForNoCard(page);
  });

  it('opens a card by a long press on a link, and follows the link by a tap', async () => {
    const page = await session().open('/agraria-today.html');
    const box = await session().boxOf(page, 'Kemendagri');
    const touch = await page.touchscreen.touchStart(box.x + box.width / 2, box.y + box.height / 2);
    await session().waitForCard(page, 'Kementerian Dalam Negeri');
    await touch.end();
  });

  it('reads a frame of the same site, counts its terms with those of the page, and goes to them', async () => {
    const page = await session().open('/berbingkai.html');
    const popup = await session().openPopup(page);
    const terms = () => popup.$$eval('.terms b', (all) => all.map((b) => b.textContent));
    await waitForTerms(popup, 3);
    expect(await terms()).toEqual(['ASN', 'Bappenas', 'DPR']);
    await waitUntil(async () => (await session().badge(popup)) === '3', 'the badge');
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.terms button')[1]?.click());
    const frame = page.frames().find((f) => f.url().includes('isi-bingkai'));
    await waitUntil(
      async () => (await frame?.evaluate(() => document.querySelector('singkap-root') !== null)) ?? false,
      'a card in the frame',
    );
    expect(await session().cardText(page)).toBeNull();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await waitUntil(async () => (await session().badge(popup)) === '1', 'the badge without the frame');
  });

  it('closes the card of a frame by Esc where the keyboard is in the page', async () => {
    const page = await session().open('/berbingkai.html');
    const popup = await session().openPopup(page);
    await waitForTerms(popup, 3);
    const frame = page.frames().find((f) => f.url().includes('isi-bingkai'));
    if (!frame) throw new Error('no frame');
    // The card's tree is closed, but its term is painted as the current one while it is open.
    const isOpen = () => frame.evaluate(() => (CSS.highlights.get('singkap-current')?.size ?? 0) > 0);
    const box = await page.$eval('iframe', (f) => f.getBoundingClientRect().toJSON());
    const [first] = await marksOnPage(frame);
    if (!first) throw new Error('no mark in the frame');
    const mark = first.box;
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await page.mouse.move(box.x + mark.x + mark.width / 2, box.y + mark.y + mark.height / 2, { steps: 5 });
    await waitUntil(isOpen, 'a card in the frame');
    await page.keyboard.press('Escape');
    await waitUntil(async () => !(await isOpen()), 'no card in the frame');
  });

  it('brings a term of a frame that lies below the screen into sight', async () => {
    const page = await session().open('/bingkai-jauh.html');
    const popup = await session().openPopup(page);
    await waitForTerms(popup, 3);
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.terms button')[1]?.click());
    await waitUntil(
      () =>
        page.evaluate(() => {
          const { top, bottom } = (document.querySelector('iframe') as Element).getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        }),
      'the frame in sight',
    );
  });

  it('tells of a frame that is marked on a page that is not, and lets shortcuts reach it', async () => {
    const page = await session().open('/bingkai-saja.html', { expectMarks: false });
    const popup = await session().openPopup(page);
    await waitUntil(
      async () => (await popup.$$eval('.terms b', (all) => all.map((b) => b.textContent))).length === 2,
      'the terms of the frame',
    );
    const frame = page.frames().find((f) => f.url().includes('isi-bingkai'));
    await page.bringToFront();
    await frame?.focus('button');
    await session().command(page, 'next-term');
    await waitUntil(
      async () => (await frame?.evaluate(() => document.querySelector('singkap-root') !== null)) ?? false,
      'a card in the frame',
    );
  });

  it('reads the open shadow trees of a page, and follows what changes in them', async () => {
    const page = await session().open('/bayangan.html');
    await page.evaluate(() => {
      const host = document.querySelector('kartu-berita') as HTMLElement;
      const tree = host.attachShadow({ mode: 'open' });
      // Attaching a tree tells nobody: it is found all the same.
      tree.innerHTML = '<p>Menurut <b>Bap</b>penas, hal itu dan hal ini akan dibahas.</p><slot></slot>';
    });
    await session().waitForMarks(page, (n) => n === 3);
    await session().hover(page, 'Bappenas');
    await session().waitForCard(page, 'Perencanaan Pembangunan Nasional');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const tree = document.querySelector('kartu-berita')?.shadowRoot as ShadowRoot;
      (tree.querySelector('p') as HTMLElement).textContent = 'Menurut DPR dan MPR, hal itu akan dibahas.';
    });
    await session().waitForMarks(page, (n) => n === 4);
    await page.evaluate(() => document.querySelector('kartu-berita')?.remove());
    await session().waitForMarks(page, (n) => n === 2);
  });

  it('reads an article that is rendered after the page was loaded', async () => {
    const page = await session().open('/lambat.html', { expectMarks: false });
    await new Promise((done) => setTimeout(done, 900));
    expect(await countMarks(page)).toBe(0);
    await page.evaluate(() => {
      const root = document.querySelector('#root') as HTMLElement;
      root.textContent =
        'Bupati mengatakan bahwa ASN di daerah itu sudah menerima gaji, dan APBD tahun ini akan dibahas pada rapat yang dijadwalkan bulan depan oleh para anggota dewan.';
    });
    await session().waitForMarks(page, (n) => n === 2);
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

  it('is a quiet no-op on an empty page and on a document without a body', async () => {
    for (const path of ['/kosong.html', '/gambar.svg']) {
      const page = await session().driven.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(session().url(path));
      await new Promise((done) => setTimeout(done, 500));
      expect(await countMarks(page)).toBe(0);
      expect(errors.filter((e) => !/favicon|404|content.security/i.test(e))).toEqual([]);
      await page.close();
    }
  });

  it('marks nothing on a page in another language, until the reader asks for it in the popup', async () => {
    const page = await session().open('/inggris.html', { expectMarks: false });
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.body.innerText.includes('tidak berbahasa Indonesia')),
      'the reason in the popup',
    );
    expect(await countMarks(page)).toBe(0);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.action')?.click());
    await session().waitForMarks(page, (n) => n > 0);
    expect(await markedTexts(page)).toEqual(['ASN', 'APBD']);
  });
});
