import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Box, waitUntil } from '../../scripts/lib/reader';
import { contrast, pixelsOf } from './support/pixels';
import { BROWSERS, useSession } from './support/session';

const GROUNDS = ['putih', 'hitam', 'kelabu', 'foto'];
const PAGES = {
  '/gaya.css': `
    p { margin: 0; padding: 12px; font: 20px/1.8 sans-serif }
    .putih { background: #fff; color: #222 }
    .hitam { background: #111; color: #eee }
    .kelabu { background: #767676; color: #fff }
    .foto { color: #fff; background: repeating-conic-gradient(#345 0 7%, #733 0 14%, #152 0 21%) }`,
  '/bayangan.html':
    '<!doctype html><html lang="id"><head><title>Bayangan</title><link rel="stylesheet" href="/gaya.css"></head><body><p class="putih">Menurut laporan itu, ASN dan yang lain sudah hadir.</p><kartu-berita></kartu-berita></body></html>',
  '/latar.html': `<!doctype html><html lang="id"><head><title>Latar</title><link rel="stylesheet" href="/gaya.css"></head><body>${GROUNDS.map(
    (c) => `<p class="${c}">Menurut laporan itu, ASN dan yang lain sudah hadir.</p>`,
  ).join('')}</body></html>`,
};

describe.each(BROWSERS)('marks in %s', (name) => {
  const session = useSession(name, PAGES);
  const names = { dotted: 'singkap-term', line: 'singkap-term-line', ground: 'singkap-term-ground' };
  const painted = (on: Page, look: keyof typeof names) =>
    on.evaluate((n) => CSS.highlights.get(n)?.size ?? 0, names[look]);

  it('stand out by 3 to 1 from every background, in each look', async () => {
    const on = await session().open('/latar.html');
    const boxes = await Promise.all(GROUNDS.map((_, nth) => session().boxOf(on, 'ASN', nth)));
    await session().keepSettings(on, { version: 2, marks: { density: 'none' } });
    await session().waitForMarks(on, (n) => n === 0);
    const bare = [];
    // Without the letters: what a mark adds lies below them.
    const below = boxes.map((b) => ({ ...b, y: b.y + b.height * 0.55, height: b.height * 0.6 }));
    for (const box of below) bare.push(await pixelsOf(on, box));
    for (const look of ['dotted', 'line', 'ground'] as const) {
      await session().keepSettings(on, { version: 2, marks: { style: look } });
      await waitUntil(async () => (await painted(on, look)) === GROUNDS.length, `marks as ${look}`);
      for (const [i, ground] of GROUNDS.entries()) {
        const after = await pixelsOf(on, below[i] as (typeof below)[0]);
        const before = bare[i] as typeof after;
        const changed = after.map((pixel, at) => contrast(pixel, before[at] as typeof pixel));
        const clear = changed.filter((c) => c >= 3).length;
        // A dotted line covers about half of the term's width.
        expect(clear, `${look} on ${ground}`).toBeGreaterThan((boxes[i]?.width ?? 0) / 3);
      }
    }
    await session().keepSettings(on, {});
  });

  it('are painted in shadow trees too', async () => {
    const on = await session().open('/bayangan.html', { expectMarks: false });
    await on.evaluate(() => {
      const tree = document.querySelector('kartu-berita')?.attachShadow({ mode: 'open' });
      if (tree)
        tree.innerHTML = '<p style="font-size:20px">Menurut laporan itu, ASN dan yang lain sudah hadir.</p>';
    });
    await session().waitForMarks(on, (n) => n === 2);
    const boxes = await Promise.all([0, 1].map((nth) => session().boxOf(on, 'ASN', nth)));
    const shots = async () => {
      const below = boxes.map((b) => ({ ...b, y: b.y + b.height * 0.55, height: b.height * 0.6 }));
      return [await pixelsOf(on, below[0] as Box), await pixelsOf(on, below[1] as Box)];
    };
    const marked = await shots();
    await session().keepSettings(on, { version: 2, marks: { density: 'none' } });
    await session().waitForMarks(on, (n) => n === 0);
    const bare = await shots();
    for (const [i, before] of bare.entries()) {
      const after = marked[i] as typeof before;
      const clear = after.filter((pixel, at) => contrast(pixel, before[at] as typeof pixel) >= 3).length;
      expect(clear, `tree ${i}`).toBeGreaterThan((boxes[i]?.width ?? 0) / 3);
    }
    await session().keepSettings(on, {});
  });

  it('are not printed unless the reader has asked for it', async () => {
    if (name === 'firefox') return; // It has no way to look at what would be printed.
    const on = await session().open('/latar.html');
    const paper = async () => {
      await on.emulateMediaType('print');
      const shot = PNG.sync.read(Buffer.from(await on.screenshot())).data;
      await on.emulateMediaType('screen');
      return Buffer.from(shot);
    };
    await session().keepSettings(on, { version: 2, marks: { density: 'none' } });
    await session().waitForMarks(on, (n) => n === 0);
    const bare = await paper();
    await session().keepSettings(on, {});
    await session().waitForMarks(on, (n) => n === GROUNDS.length);
    expect((await paper()).equals(bare)).toBe(true);
    await session().keepSettings(on, { version: 2, marks: { print: true } });
    await waitUntil(
      () => on.evaluate((n) => CSS.highlights.get('singkap-print')?.size === n, GROUNDS.length),
      'marks for paper',
    );
    expect((await paper()).equals(bare)).toBe(false);
    await session().keepSettings(on, {});
  });
});
