import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countMarks, waitUntil } from '../../scripts/lib/reader';
import { axeViolations } from './support/axe';
import { BROWSERS, HOST, useSession } from './support/session';

const toggle = (popup: Page, nth: number) =>
  popup.evaluate((n) => document.querySelectorAll<HTMLElement>('[role=switch]')[n]?.click(), nth);

const LINES = Array.from(
  { length: 150 },
  (_, i) => `Baris ${i} dari laporan yang panjang untuk pembaca.<br><br>`,
).join('');
const PAGES = {
  '/baris.html': `<!doctype html><html lang="id" style="scroll-behavior: smooth"><title>Baris</title><body>${LINES}Menurut KPK, hal itu dan hal ini sudah selesai.<br>${LINES}</body></html>`,
};

describe.each(BROWSERS)('the popup in %s', (name) => {
  const session = useSession(name, PAGES);

  it('shows how many terms the page has and which, and the badge the same number', async () => {
    const page = await session().open('/agraria-today.html');
    const popup = await session().openPopup(page);
    // Marks come in instalments, and the popup follows.
    await expect
      .poll(() =>
        popup.evaluate(() =>
          [...document.querySelectorAll('.terms li')].some((li) =>
            ['ASN', 'Aparatur Sipil Negara', '5 kali'].every((t) => li.textContent?.includes(t)),
          ),
        ),
      )
      .toBe(true);
    const count = await popup.evaluate(() => document.querySelector('h2 .badge')?.textContent);
    expect(count).toBe(String(await countMarks(page)));
    await expect.poll(() => session().badge(popup)).toBe(count);
  });

  it('switches everything off and on in the open tab, without a reload', async () => {
    const page = await session().open('/agraria-today.html');
    const popup = await session().openPopup(page);
    await toggle(popup, 0);
    await session().waitForMarks(page, (n) => n === 0);
    expect(await page.evaluate(() => document.querySelector('singkap-root'))).toBeNull();
    await waitUntil(async () => (await session().badge(popup)) === 'off', 'the badge "off"');
    await toggle(popup, 0);
    await session().waitForMarks(page, (n) => n > 0);
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur Sipil Negara');
  });

  it('switches one site off, and leaves another on', async () => {
    const page = await session().open('/agraria-today.html');
    const other = await session().driven.browser.newPage();
    await other.goto(session().url('/agraria-today.html').replace(HOST, 'kompas.com'));
    await session().waitForMarks(other, (n) => n > 0);
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.querySelectorAll('[role=switch]').length === 2),
      'switches',
    );
    await toggle(popup, 1);
    await session().waitForMarks(page, (n) => n === 0);
    await waitUntil(
      () => popup.evaluate(() => document.body.innerText.includes('dimatikan di situs ini')),
      'the reason in the popup',
    );
    expect(await countMarks(other)).toBeGreaterThan(0);
    await toggle(popup, 1);
    await session().waitForMarks(page, (n) => n > 0);
  });

  it('goes to a term that is chosen in the list and opens its card', async () => {
    const page = await session().open('/agraria-today.html');
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.querySelectorAll('.terms li').length > 0),
      'the list',
    );
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.terms button')]
        .find((b) => b.textContent?.includes('Racep'))
        ?.click(),
    );
    await session().waitForCard(page, 'Ruang Aduan Cepat Pegawai');
  });

  it('scrolls to the term itself in an article without paragraphs, on a page that scrolls smoothly', async () => {
    const page = await session().open('/baris.html');
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.querySelectorAll('.terms li').length > 0),
      'the list',
    );
    await popup.evaluate(() => document.querySelector<HTMLElement>('.terms button')?.click());
    await session().waitForCard(page, 'Komisi Pemberantasan Korupsi');
    const card = await session().driven.inShadow(page, (shadow) => {
      const { top, bottom } = (shadow.querySelector('#card') as Element).getBoundingClientRect();
      return { top, bottom, height: innerHeight };
    });
    expect(card?.top).toBeGreaterThanOrEqual(0);
    expect(card?.bottom).toBeLessThanOrEqual(card?.height ?? 0);
  });

  it('walks from term to term by the shortcuts', async () => {
    const page = await session().open('/agraria-today.html');
    const step = (command: string) => session().command(page, command);
    await step('next-term');
    await session().waitForCard(page, 'Organisasi dan Tata Laksana');
    await step('next-term');
    await session().waitForCard(page, 'Berorientasi Pelayanan');
    await step('previous-term');
    await session().waitForCard(page, 'Organisasi dan Tata Laksana');
    await page.keyboard.press('Escape');
    await session().waitForNoCard(page);
  });

  it('says so on a page where it does not run', async () => {
    const page = await session().driven.browser.newPage();
    await page.goto('about:blank');
    const popup = await session().openPopup(page);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('halaman peramban sendiri');
  });

  it('has no accessibility fault in the popup and the options page', async () => {
    const page = await session().open('/agraria-today.html');
    const popup = await session().openPopup(page);
    await waitUntil(
      () => popup.evaluate(() => document.querySelectorAll('.terms li').length > 0),
      'the list',
    );
    expect(await axeViolations(popup)).toEqual([]);
    const options = await session().driven.openExtensionPage('options.html');
    expect(await axeViolations(options)).toEqual([]);
  });

  it('takes the marks away when the extension is reloaded under the page', async () => {
    if (name === 'firefox') return; // Firefox ends the old script by itself.
    const page = await session().open('/agraria-today.html');
    const box = await session().boxOf(page, 'ASN');
    const popup = await session().openPopup(page);
    await popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 1500));
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await page.mouse.move(box.x + 4, box.y + 4, { steps: 3 });
    await session().waitForMarks(page, (n) => n === 0);
    expect(await page.evaluate(() => document.querySelector('singkap-root'))).toBeNull();
  });
});
