/**
 * `npm run robustness -- DIR [--limit N] [--scripts] [--no-baseline] [--browser firefox]`: opens every saved page of a
 * folder in a real browser with the extension, and, unless told not to, in one without, from a server on this machine and
 * with no network. Pages' own scripts do not run unless asked for with --scripts, so that whatever changes a page is ours.
 * Prints a summary and writes a line a page to tests/output/robustness.tsv. Exits with 1 where a page had an error or its
 * markup was changed. Without DIR it takes the pages beside the project, or says "skipped: no data".
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './lib/browsers.mjs';
import { builtExtension } from './lib/built';
import { drive, LISTED_HOST, launchBare } from './lib/drive';
import { root } from './lib/paths';
import { serveFolder } from './lib/serve';
import { type Pair, summary, table } from './robustness/summary';
import { type Visit, visit } from './robustness/visit';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    scripts: { type: 'boolean', default: false },
    'no-baseline': { type: 'boolean', default: false },
    browser: { type: 'string', default: 'chromium' },
  },
});
const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';

/** The pages beside the project, unpacked; null where there are none. */
function unpacked(): string | null {
  const archive = join(root, '..', 'shared', 'data', 'html', 'dev.tar.gz');
  if (!existsSync(archive)) return null;
  const into = mkdtempSync(join(tmpdir(), 'singkap-halaman-'));
  execFileSync('tar', ['xzf', archive, '-C', into]);
  return into;
}

const temporary = positionals[0] ? null : unpacked();
const folder = positionals[0] ?? temporary;
if (!folder) {
  console.log('skipped: no data');
} else {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.html?$/i.test(path))
    .sort()
    .slice(0, values.limit ? Number(values.limit) : undefined);
  const server = await serveFolder(folder, {
    // The browser finds the encoding out, as it does for a page of the web that says none.
    htmlType: 'text/html',
    edit: withoutRefresh,
    ...(values.scripts ? {} : { csp: "script-src 'none'; object-src 'none'" }),
  });
  const common = { name, localHosts: [LISTED_HOST], offline: true };
  const driven = await drive({ ...common, extension: builtExtension(name) });
  const bare = values['no-baseline'] ? null : await launchBare(common);
  const pairs: Pair[] = [];
  try {
    for (const path of paths) {
      const url = `http://${LISTED_HOST}:${server.port}/${path.split(/[\\/]/).map(encodeURIComponent).join('/')}`;
      const without: Visit | null = bare ? await visit(bare.browser, null, url, path) : null;
      const pair = { with: await visit(driven.browser, driven, url, path), without };
      pairs.push(pair);
      const { errors, changed } = pair.with;
      if (errors.length > 0 || changed)
        console.log(`${path}: ${changed ? 'CHANGED ' : ''}${errors[0] ?? ''}`);
      if (pairs.length % 50 === 0) console.log(`${pairs.length} of ${paths.length}`);
    }
  } finally {
    await driven.close();
    await bare?.close();
    await server.close();
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
  const output = join(root, 'tests', 'output');
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'robustness.tsv'), table(pairs));
  console.log(`\n${name}, ${values.scripts ? 'with' : 'without'} the pages' own scripts`);
  console.log(summary(pairs).join('\n'));
  console.log(`one line a page: ${relative(root, join(output, 'robustness.tsv'))}`);
  // Of pages whose own scripts run, errors and changes may be their own.
  const bad = pairs.some(
    ({ with: v }) =>
      v.errors.some((e) => e.startsWith('visit:')) || (!values.scripts && (v.errors.length > 0 || v.changed)),
  );
  process.exitCode = bad ? 1 : 0;
}

/** A page that sends the reader on after a while would not be there to be looked at. */
function withoutRefresh(html: Buffer): Buffer {
  // Byte for byte, whatever the encoding.
  const text = html.toString('latin1');
  return Buffer.from(text.replace(/<meta[^>]*http-equiv=["']?refresh["']?[^>]*>/gi, ''), 'latin1');
}
