import { describe, expect, it } from 'vitest';
import { BROWSERS, settle, useSession } from './support/session';

const PAGES = {
  '/lawan.html':
    '<!doctype html><html lang="id"><head><title>Lawan</title></head><body><p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.</p></body></html>',
};

/** What a hostile page can do in its own world. */
describe.each(BROWSERS)('a hostile page in %s', (name) => {
  // Without a policy that would keep the page from trying.
  const session = useSession(name, PAGES, { csp: null });

  it('cannot read the card, nor open it by events of its own making', async () => {
    const page = await session().open('/lawan.html');
    const box = await session().boxOf(page, 'ASN');
    await page.evaluate(({ x, y, width, height }) => {
      const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, pointerType: 'mouse' };
      for (let i = 0; i < 5; i++) document.body.dispatchEvent(new PointerEvent('pointermove', at));
    }, box);
    await settle(900);
    expect(await session().cardText(page)).toBeNull();
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur Sipil Negara');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('singkap-root') as HTMLElement;
      return {
        tree: host.shadowRoot === null,
        text: host.textContent + host.innerText + document.body.innerText,
        attributes: host.attributes.length,
      };
    });
    expect(seen.tree).toBe(true);
    expect(seen.text).not.toContain('Aparatur');
    expect(seen.attributes).toBe(0);
  });

  it('cannot press the buttons of the card', async () => {
    const page = await session().open('/lawan.html');
    await session().hover(page, 'ASN');
    await session().waitForCard(page, 'Aparatur Sipil Negara');
    await page.evaluate(() => {
      const host = document.querySelector('singkap-root') as HTMLElement;
      // Over the whole window, so that every button would be hit.
      for (let left = 0; left < innerWidth; left += 15)
        for (let top = 0; top < 400; top += 15)
          for (const target of [host, document.body])
            target.dispatchEvent(
              new MouseEvent('click', { clientX: left, clientY: top, bubbles: true, composed: true }),
            );
    });
    await settle(300);
    expect(await session().cardText(page)).toContain('Sudah tahu');
    await session().waitForMarks(page, (n) => n === 1);
  });

  it('cannot load anything of the extension, by which it would be known', async () => {
    const page = await session().open('/lawan.html');
    const { base } = session().driven;
    const loaded = await page.evaluate(async (from) => {
      const results: boolean[] = [];
      for (const file of [
        'manifest.json',
        'popup.html',
        'content-scripts/content.css',
        'managed-schema.json',
      ]) {
        results.push(
          await fetch(from + file, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        );
      }
      return results;
    }, base);
    expect(loaded).toEqual([false, false, false, false]);
  });

  it('is not heard when it sends messages', async () => {
    const page = await session().open('/lawan.html');
    await page.evaluate(() => {
      for (const message of [
        { type: 'command', command: 'next-term', anyway: true },
        { type: 'set-known', key: 'asn', known: true },
        { type: 'site-removed', site: 'agraria.today' },
      ])
        window.postMessage(message, '*');
    });
    await settle();
    expect(await session().cardText(page)).toBeNull();
    await session().waitForMarks(page, (n) => n === 1);
    expect(
      await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
    ).toBe('undefined');
  });
});
