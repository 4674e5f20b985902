/** `npm start [-- PAGE.html | URL]`: installs what is missing, then opens a browser with the extension. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureNode, ensurePackages, root } from './lib/ensure.mjs';

try {
  ensureNode();
  ensurePackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const main = ['--import', 'tsx', join(root, 'scripts', 'start', 'main.ts'), ...process.argv.slice(2)];
// It says itself what is wrong; only its exit code is passed on.
process.exit(spawnSync(process.execPath, main, { stdio: 'inherit' }).status ?? 1);
