import { describe, expect, it } from 'vitest';
import { markedTexts, waitUntil, waitUntilRead } from '../../scripts/lib/reader';
import { axeViolations } from './support/axe';
import { BROWSERS, useSession } from './support/session';

describe.each(BROWSERS)('the first page in %s', (name) => {
  const session = useSession(name);

  it('opens when the extension is installed', () => {
    expect(session().driven.welcomed).toBe(true);
  });

  it('shows by a live example how it works, in either language, without a fault of accessibility', async () => {
    const page = await session().driven.openExtensionPage('welcome.html');
    await page.bringToFront();
    await waitUntilRead(page);
    expect(await markedTexts(page)).toEqual(['Sekda', 'APBD', 'TAPD', 'ASN', 'PPPK', 'DPRD', 'Kemendagri']);
    await session().hover(page, 'TAPD');
    await session().waitForCard(page, 'Tim Anggaran Pemerintah Daerah');
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => {
      [...document.querySelectorAll('button')].find((b) => b.textContent === 'English')?.click();
    });
    await waitUntil(
      () => page.evaluate(() => document.body.innerText.includes('Welcome to Singkap')),
      'the page in English',
    );
    await session().keepSettings(page, {});
  });
});
