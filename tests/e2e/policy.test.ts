import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/built';
import { type DrivenBrowser, drive } from '../../scripts/lib/drive';
import { countMarks, waitUntil } from '../../scripts/lib/reader';
import { type LocalServer, serveFolder } from '../../scripts/lib/serve';
import { HOST } from './support/session';

const POLICY = {
  organisation: 'Pemkab Contoh',
  enabled: true,
  density: 'article',
  locked: ['enabled'],
  terms: [{ forms: ['GTRAX'], long: 'Gugus Tugas Reforma Agraria X' }],
};
const PAGES = {
  '/': '<!doctype html><html lang="id"><title>Agraria</title><p>Menurut laporan itu, GTRAX dan GTRAX akan dibahas pada rapat yang lain.</p></html>',
};

/** What is to be seen of the policy, in either browser. */
async function isInForce(driven: DrivenBrowser, server: LocalServer): Promise<void> {
  const options = await driven.openExtensionPage('options.html');
  await waitUntil(
    () =>
      options
        .evaluate(() => document.body.innerText.includes('Diatur oleh Pemkab Contoh'))
        .catch(() => false),
    'the note of who has set it',
    20_000,
  );
  expect(await options.$eval('[role=switch]', (s) => (s as HTMLInputElement).disabled)).toBe(true);
  // The reader has switched it off, or tried to: locked is locked.
  await options.evaluate(() => chrome.storage.local.set({ settings: { version: 2, enabled: false } }));
  const page = await driven.browser.newPage();
  await page.goto(`http://${HOST}:${server.port}/`);
  await waitUntil(async () => (await countMarks(page)) === 2, "the organisation's own term");
}

const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';
const mayWrite = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

describe("an organisation's policy", () => {
  it('is in force in firefox, from its file of managed storage', async () => {
    const home = mkdtempSync(join(tmpdir(), 'singkap-home-'));
    const folder = join(home, '.mozilla', 'managed-storage');
    mkdirSync(folder, { recursive: true });
    const name = '{5b1f0c52-7a53-4c1e-9a2e-8f0d3c6a4e17}';
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({ name, description: 'uji', type: 'storage', data: POLICY }),
    );
    const server = await serveFolder(tmpdir(), { pages: PAGES });
    const driven = await drive({
      name: 'firefox',
      extension: builtExtension('firefox'),
      localHosts: [HOST],
      env: { HOME: home },
    });
    try {
      await isInForce(driven, server);
    } finally {
      await driven.close();
      await server.close();
      rmSync(home, { recursive: true, force: true });
    }
  });

  // Chromium reads policies from one place of the system alone.
  it.skipIf(!mayWrite(CHROMIUM_POLICIES))('is in force in chromium, from its policy file', async () => {
    const server = await serveFolder(tmpdir(), { pages: PAGES });
    const extension = builtExtension('chromium');
    // The id of an unpacked extension comes from its path, so a first start tells it.
    const first = await drive({ name: 'chromium', extension });
    const id = new URL(first.base).hostname;
    await first.close();
    const file = join(CHROMIUM_POLICIES, 'singkap-uji.json');
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: POLICY } } }));
    try {
      const driven = await drive({ name: 'chromium', extension, localHosts: [HOST] });
      try {
        await isInForce(driven, server);
      } finally {
        await driven.close();
      }
    } finally {
      rmSync(file, { force: true });
      await server.close();
    }
  });
});
