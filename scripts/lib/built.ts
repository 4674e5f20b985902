import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers.mjs';
import { root } from './paths';

const OUTPUT: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The folder of the built extension. Throws where it has not been built. */
export function builtExtension(name: BrowserName): string {
  const folder = join(root, '.output', OUTPUT[name]);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: run "npm run build" first, or "npm test", which does it.`);
  return folder;
}
