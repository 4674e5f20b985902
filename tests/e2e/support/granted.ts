import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { builtExtension } from '../../../scripts/lib/built';
import { rawBidi } from '../../../scripts/lib/drive-firefox';

/**
 * A copy of the extension for Chromium that is allowed some hosts from the start, as if the reader had said yes: headless
 * Chromium cannot answer its own question.
 */
export function grantedFromTheStart(hosts: readonly string[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'singkap-diizinkan-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Tells Firefox to answer its own question with yes. */
export async function grantWhenAsked(firefox: Browser): Promise<void> {
  await rawBidi(firefox).inChrome(
    "() => { Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); return true; }",
    null,
  );
}
