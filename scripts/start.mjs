/** `npm start [-- PAGE.html | URL]`: installs what is missing, then opens a browser with the extension. */
import { ensureNode, ensurePackages, run } from './lib/ensure.mjs';

try {
  ensureNode();
  ensurePackages();
  run(process.execPath, ['--import', 'tsx', 'scripts/start/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
