import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../lib/browsers.mjs';
import { builtExtension } from '../lib/built';

/** A copy of the built extension that runs on the URL's site too, whatever the site. The build itself is not changed. */
export function extensionFor(name: BrowserName, url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'singkap-extension-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { content_scripts: { matches: string[] }[] };
  for (const script of manifest.content_scripts) script.matches.push(`*://${new URL(url).hostname}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return {
    folder,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
