import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/paths';

function start(...args: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'start.mjs'), '--headless', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stderr };
}

describe('npm start with what it cannot use', () => {
  it.each([
    ['a file that is not there', ['tiada.html'], 'There is no file tiada.html.'],
    ['an unknown option', ['--warna', 'merah'], 'usage: npm start'],
    ['an unknown browser', ['--browser', 'opera'], 'usage: npm start'],
  ])('says in one line what is wrong: %s', (_, args, message) => {
    const { status, stderr } = start(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says so where the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = start('--port', String(port));
    server.close();
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(`Port ${port} is in use. Choose another with --port.`);
  });
});
