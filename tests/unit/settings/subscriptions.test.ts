import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Subscription } from '../../../lib/settings/added-glossaries';
import {
  fetchGlossary,
  glossaryAddress,
  MAX_BYTES,
  originPattern,
} from '../../../lib/settings/fetch-glossary';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { afterCheck, CHECK_EVERY_MS, dueSubscriptions, withSubscription } = await import(
  '../../../lib/settings/subscriptions'
);

const GOOD = JSON.stringify({ name: 'Dinas X', terms: [{ forms: ['GTRAX'], long: 'Gugus Tugas X' }] });

describe('fetching a published glossary', () => {
  let server: Server;
  let other: Server;
  let base = '';
  const asked: Record<string, string | undefined>[] = [];
  const listen = (s: Server) =>
    new Promise<number>((done) => s.listen(0, '127.0.0.1', () => done((s.address() as AddressInfo).port)));

  beforeAll(async () => {
    other = createServer((_, response) => response.end(GOOD));
    const port = await listen(other);
    server = createServer((request, response) => {
      asked.push({ cookie: request.headers.cookie, referer: request.headers.referer });
      const answers: Record<string, () => void> = {
        '/baik.json': () => {
          if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
          else response.writeHead(200, { etag: '"1"' }).end(GOOD);
        },
        '/rusak.json': () => response.end('{"terms": ['),
        '/kosong.csv': () => response.end('singkatan,kepanjangan\n'),
        '/html.json': () => response.end('<!doctype html><script>alert(1)</script>'),
        '/besar.csv': () => response.end(`A1,${'x'.repeat(MAX_BYTES)}`),
        '/biner.csv': () => response.end(Buffer.from([0xff, 0xfe, 0x41, 0x00])),
        '/pindah.json': () => response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
        '/lambat.json': () => void setTimeout(() => response.end(GOOD), 2000),
        '/500.json': () => response.writeHead(500).end(GOOD),
      };
      const answer = answers[request.url ?? ''];
      if (answer) answer();
      else response.writeHead(404).end();
    });
    base = `http://127.0.0.1:${await listen(server)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    other.closeAllConnections();
    server.close();
    other.close();
  });

  it('takes name, terms and version, and asks with nothing that tells who asks', async () => {
    expect(await fetchGlossary(`${base}/baik.json`)).toEqual({
      kind: 'glossary',
      name: 'Dinas X',
      terms: [{ id: 'gtrax', forms: ['GTRAX'], long: 'Gugus Tugas X' }],
      errors: [],
      etag: '"1"',
    });
    expect(asked.at(-1)).toEqual({ cookie: undefined, referer: undefined });
  });

  it('is told that nothing has changed', async () => {
    expect(await fetchGlossary(`${base}/baik.json`, { etag: '"1"' })).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['/rusak.json', 'no-glossary'],
    ['/kosong.csv', 'no-glossary'],
    ['/html.json', 'no-glossary'],
    ['/besar.csv', 'too-big'],
    ['/biner.csv', 'not-text'],
    ['/pindah.json', 'redirected'],
    ['/500.json', 'refused'],
    ['/404.json', 'refused'],
  ])('%s fails as %s', async (path, problem) => {
    expect(await fetchGlossary(base + path)).toEqual({ kind: 'failed', problem });
  });

  it('gives up on a server that is slow, and on one that is not there', async () => {
    expect(await fetchGlossary(`${base}/lambat.json`, { timeoutMs: 100 })).toEqual({
      kind: 'failed',
      problem: 'slow',
    });
    expect(await fetchGlossary('http://127.0.0.1:1/x.json')).toEqual({
      kind: 'failed',
      problem: 'unreachable',
    });
  });

  it.each([
    ['https://dinas.go.id/a.json', 'https://dinas.go.id/*'],
    ['http://localhost:8080/a', 'http://localhost/*'],
  ])('%s needs the origin %s alone', (address, pattern) => {
    const url = glossaryAddress(address);
    expect(url && originPattern(url)).toBe(pattern);
  });

  it.each(['http://dinas.go.id/a', 'file:///a', 'javascript:1', 'https://a:b@x.id/', 'x', ''])(
    'takes no address %j',
    (address) => expect(glossaryAddress(address)).toBeNull(),
  );
});

describe('a subscription', () => {
  const base: Subscription = {
    number: 3,
    url: 'https://x.id/a.json',
    name: 'Lama',
    enabled: true,
    checkedAt: 1,
    terms: [{ id: 'a', forms: ['A1'], long: 'Aa' }],
  };
  const good = { kind: 'glossary', name: 'Baru', terms: [], errors: [], etag: '"2"' } as const;

  it('keeps its last good copy where a check fails, and says why until one succeeds', () => {
    const bad = afterCheck(base, { kind: 'failed', problem: 'slow' }, 9);
    expect(bad).toEqual({ ...base, checkedAt: 9, error: 'slow' });
    expect(afterCheck(bad, { kind: 'unchanged' }, 10)).toEqual({ ...base, checkedAt: 10 });
    expect(afterCheck(bad, good, 11)).toMatchObject({ name: 'Baru', terms: [], etag: '"2"', changedAt: 11 });
    expect(afterCheck(bad, good, 11).error).toBeUndefined();
  });

  it('gets a number that no other has, and takes the place of one with the same address', () => {
    const added = withSubscription({ own: [], subscriptions: [base] }, 'https://y.id/', good, 5);
    expect(added.subscriptions.map((s) => s.number)).toEqual([3, 4]);
    const again = withSubscription(added, base.url, good, 6);
    expect(again.subscriptions.map((s) => [s.number, s.url])).toEqual([
      [4, 'https://y.id/'],
      [5, 'https://x.id/a.json'],
    ]);
  });

  it.each([
    ['asked for just now', { checkedAt: 1_000_000 }, false],
    ['asked for a day ago', { checkedAt: 1_000_000 - CHECK_EVERY_MS }, true],
    ['never asked for', { checkedAt: undefined }, true],
    ['asked for by a clock that was ahead', { checkedAt: 1_000_000 + CHECK_EVERY_MS }, true],
    ['switched off', { checkedAt: undefined, enabled: false }, false],
  ])('%s is due: %j', (_, fields, due) => {
    const subscriptions = [{ ...base, ...fields }];
    expect(dueSubscriptions({ own: [], subscriptions }, 1_000_000).length === 1).toBe(due);
  });
});
