import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseToBackground, parseToPage } from '../../lib/settings/messages';
import { root } from '../../scripts/lib/paths';

/** What turns text into markup or code. */
const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|\bdocument\.write|\beval\(|\bnew Function\b|\bimportScripts\b|javascript:/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    if (entry.isFile() && /\.tsx?$/.test(entry.name)) yield join(entry.parentPath, entry.name);
}

describe('the code of the extension', () => {
  it.each(['entrypoints', 'components', 'lib'])('sets all text as text, in %s', (folder) => {
    const files = [...sources(folder)];
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => SINKS.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('listens to no message that a page can send', () => {
    const listening = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
      [...sources(folder)].filter((file) =>
        /onMessageExternal|onConnectExternal|addEventListener\(\s*'message'|\.postMessage\(/.test(
          readFileSync(file, 'utf8'),
        ),
      ),
    );
    expect(listening).toEqual([]);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3', 'edge-mv3'])('the manifest of %s', (build) => {
  const path = join(root, '.output', build, 'manifest.json');

  it('shows pages nothing of the extension, lets nobody send to it, and runs nothing from elsewhere', () => {
    if (!existsSync(path)) throw new Error(`${build} has not been built: run npm run build.`);
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*(?!;|\s|:)/);
  });
});

describe('messages', () => {
  it.each([
    null,
    'report',
    { type: 'set-known', key: 'asn' },
    { type: 'set-known', key: 'x'.repeat(201), known: true },
    { type: 'look-up', text: 'x'.repeat(10_001) },
    { type: 'report', term: 'x'.repeat(201), long: '', sense: null },
    { type: 'sense-texts', ids: Array.from({ length: 5001 }, () => 'a') },
    { type: 'page-state', state: { status: 'on', host: 'x', marks: 'many', terms: [] } },
    { type: '__proto__' },
  ])('that are not of the right shape are no messages: %j', (message) => {
    expect(parseToBackground(message)).toBeNull();
    expect(parseToPage(message)).toBeNull();
  });
});
