import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileAdded } from '../../lib/glossary/added';
import type { BrowserName } from '../../scripts/lib/browsers.mjs';
import { builtExtension } from '../../scripts/lib/built';
import { endBackground } from '../../scripts/lib/drive';
import { root } from '../../scripts/lib/paths';
import { markedTexts } from '../../scripts/lib/reader';
import { page } from './support/markup';
import { BROWSERS, settle, useSession } from './support/session';

const PAGES = {
  '/rapat.html': page('<p>Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat GTRAX itu.</p>'),
};

const [HEADER = ''] = readFileSync(join(root, 'assets', 'generated', 'forms.txt'), 'utf8').split('\n');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the built extension with one place of one file overwritten. */
function damaged(name: BrowserName, file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'singkap-damaged-'));
  folders.push(folder);
  cpSync(builtExtension(name), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

describe.each(BROWSERS)('with a damaged forms index in %s', (name) => {
  const session = useSession(name, PAGES, {
    extension: () => damaged(name, 'content-scripts/content.js', HEADER, `${HEADER}0`),
  });

  it('marks what the reader has added, and the popup says what is wrong', async () => {
    const own = [{ id: 'gtrax', forms: ['GTRAX'], long: 'Gugus Tugas' }];
    const options = await session().driven.openExtensionPage('options.html');
    await options.evaluate((items) => chrome.storage.local.set(items), {
      'added-glossaries': { own, subscriptions: [] },
      'added-forms': { stamp: 1, forms: compileAdded(own).forms },
    });
    const on = await session().open('/rapat.html');
    expect(await markedTexts(on)).toEqual(['GTRAX']);
    await session().hover(on, 'GTRAX');
    await session().waitForCard(on, 'Gugus Tugas');
    const popup = await session().openPopup(on);
    const text = await popup.evaluate(() => document.body.innerText);
    expect(text).toContain('Berkas glosarium rusak');
    expect(text).toContain('Gugus Tugas');
  });
});

describe.each(BROWSERS)('with damaged texts in %s', (name) => {
  const session = useSession(name, PAGES, {
    extension: () => damaged(name, 'background.js', 'Aparatur Sipil Negara', 'Aparatur Sapal Negara'),
  });

  it('says on the card that the meaning could not be loaded', async () => {
    const on = await session().open('/rapat.html');
    await session().hover(on, 'ASN');
    const card = await session().waitForCard(on, 'Arti tidak dapat dimuat');
    expect(card).not.toContain('Aparatur');
    expect(card).not.toContain('Salin');
  });
});

describe.each(BROWSERS)('with a background that is ended at any time in %s', (name) => {
  const session = useSession(name, PAGES);

  it('shows the meanings all the same', async () => {
    for (let run = 0; run < 3; run++) {
      const opening = session().open('/rapat.html');
      for (let i = 0; i < 8; i++) {
        await endBackground(session().driven);
        await settle(60);
      }
      const on = await opening;
      await session().hover(on, 'ASN');
      await session().waitForCard(on, 'Aparatur Sipil Negara');
      await on.close();
    }
  });

  it('keeps a page working that was read before', async () => {
    const on = await session().open('/rapat.html');
    await session().hover(on, 'ASN');
    await session().waitForCard(on, 'Aparatur Sipil Negara');
    await endBackground(session().driven);
    await on.evaluate(() => {
      const p = document.createElement('p');
      p.textContent = 'Rapat itu juga membahas APBD yang akan disahkan.';
      document.body.append(p);
    });
    await session().waitForMarks(on, (n) => n === 2);
    await session().hover(on, 'APBD');
    await session().waitForCard(on, 'Anggaran Pendapatan');
  });
});
