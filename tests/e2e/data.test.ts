import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/lib/reader';
import { BROWSERS, useSession } from './support/session';

describe.each(BROWSERS)('the data of a reader in %s', (name) => {
  const session = useSession(name);
  const stored = (page: Page) =>
    page.evaluate(async () => JSON.parse(JSON.stringify(await chrome.storage.local.get(null))));
  const press = (page: Page, label: string) =>
    page.evaluate((text) => {
      [...document.querySelectorAll('button')].find((b) => b.textContent === text)?.click();
    }, label);
  const has = (page: Page, wanted: string) =>
    waitUntil(() => page.evaluate((w) => document.body.innerText.includes(w), wanted), wanted);

  it('are taken from a file in place of what is there, refused where that is none, and deleted when asked twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'singkap-data-'));
    const page = await session().driven.openExtensionPage('options.html');
    try {
      const good = join(folder, 'data.json');
      const bad = join(folder, 'lain.json');
      writeFileSync(
        good,
        JSON.stringify({
          format: 'singkap-data',
          settings: { version: 1, language: 'id', sites: { 'x.id': false } },
          added: { own: [{ id: 'a', forms: ['GTRAX'], long: 'Gugus Tugas' }, { id: 'b' }] },
        }),
      );
      writeFileSync(bad, '{"apa": "saja"}');
      const field = await page.$('input[type=file]');
      await field?.uploadFile(bad);
      await has(page, 'Berkas ini bukan data Singkap');
      await field?.uploadFile(good);
      await has(page, 'Data dari berkas sudah dipakai');
      const after = await stored(page);
      expect(after.settings).toMatchObject({ version: 2, sites: { 'x.id': false } });
      expect(after['added-glossaries'].own).toEqual([{ id: 'a', forms: ['GTRAX'], long: 'Gugus Tugas' }]);
      await press(page, 'Hapus semua data');
      await has(page, 'Tekan sekali lagi');
      expect((await stored(page))['added-glossaries'].own.length).toBe(1);
      await press(page, 'Ya, hapus semuanya');
      await has(page, 'Semua data sudah dihapus');
      expect((await stored(page))['added-glossaries']).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
