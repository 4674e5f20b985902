import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import { drive } from '../../../scripts/lib/drive';
import { root } from '../../../scripts/lib/paths';
import { serveFolder } from '../../../scripts/lib/serve';

afterEach(() => vi.unstubAllEnvs());

describe('the local server', () => {
  it('says so where the port is in use', async () => {
    const first = await serveFolder(root);
    await expect(serveFolder(root, { port: first.port })).rejects.toThrow(`Port ${first.port} is in use`);
    await first.close();
  });

  it('serves files of its folder and nothing outside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'singkap-'));
    writeFileSync(join(folder, 'a.html'), '<p>a</p>');
    const server = await serveFolder(folder, { csp: "default-src 'none'" });
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    const page = await get('/a.html');
    expect(await page.text()).toBe('<p>a</p>');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
    for (const path of ['/tiada', '/', '/%2e%2e/%2e%2e/etc/passwd'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/%E0')).status).toBe(400);
    await server.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a browser that cannot start', () => {
  it('is told apart from one that is missing, with its path', async () => {
    await expect(drive({ name: 'chromium', extension: root, executablePath: '/bin/false' })).rejects.toThrow(
      /chromium \(\/bin\/false\) did not start/,
    );
    vi.stubEnv('SINGKAP_FIREFOX', '/tiada/firefox');
    expect(findBrowser('firefox')).toBeNull();
    await expect(drive({ name: 'firefox', extension: root })).rejects.toThrow('No firefox was found');
  });
});

describe('the import rules', () => {
  const wrong = {
    'lib/engine': "import { walkBlocks } from '../dom/walk';\nexport const x = walkBlocks;\n",
    'lib/engine/': "import * as v from 'valibot';\nexport const x = v;\n",
    'lib/settings': "import { CLOSED } from '../card/machine';\nexport const x = CLOSED;\n",
    'lib/i18n': "import { parseSettings } from '../settings/schema';\nexport const x = parseSettings;\n",
    'lib/glossary': "import { CLOSED } from '../card/machine';\nexport const x = CLOSED;\n",
    'lib/dom': "import { CLOSED } from '../card/machine';\nexport const x = CLOSED;\n",
    'lib/card': "import { parseSettings } from '../settings/schema';\nexport const x = parseSettings;\n",
    components: "import { walkBlocks } from '../lib/dom/walk';\nexport const x = walkBlocks;\n",
    'entrypoints/content': "import browser from 'webextension-polyfill';\nexport const x = browser;\n",
  };

  it.each(Object.entries(wrong))('refuse a wrong import in %s', (folder, source) => {
    // A copy of the tree's shape, so that no wrong file ever stands in the project.
    const copy = mkdtempSync(join(tmpdir(), 'singkap-'));
    copyFileSync(join(root, 'biome.json'), join(copy, 'biome.json'));
    mkdirSync(join(copy, folder), { recursive: true });
    writeFileSync(join(copy, folder, 'salah.ts'), source);
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const result = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '.'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(result.stderr + result.stdout).toContain('noRestrictedImports');
    expect(result.status).toBe(1);
    rmSync(copy, { recursive: true });
  });
});

describe('the glossary tools', () => {
  it('end with code 1, file and line for a source that must not be built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'singkap-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'umum.yaml'), '- id: x\n  forms: [X]\n');
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    expect(() =>
      execFileSync(process.execPath, [tsx, join(root, 'scripts', 'check-glossary.ts'), folder], {
        stdio: 'pipe',
      }),
    ).toThrow(/umum\.yaml:1: the field "long" is missing/);
    rmSync(folder, { recursive: true });
  });
});
