/**
 * `npm run bench:page`: whole pages in real Chromium, side by side in one run: without anything, with Singkap, with mark.js
 * marking 500 terms, and with elements wrapped around every term. Prints tables, and draws docs/performance/*.svg anew.
 * What counts are the differences within a run: the machine may be slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARTICLE_FORMS, paragraphs } from '../tests/bench/article';
import { lineChart } from './bench/chart';
import { type Cost, costOf, shareAt, type Way } from './bench/measure';
import { readSource } from './glossary/read-source';
import { builtExtension } from './lib/built';
import { drive, LISTED_HOST, launchBare } from './lib/drive';
import { root } from './lib/paths';
import { quantile } from './lib/quantile';
import { serveFolder } from './lib/serve';

const LENGTHS = [1, 4, 16, 64];
const WAYS: readonly Way[] = ['nothing', 'Singkap', 'mark.js', 'wrapper elements'];
/** At 16 articles it takes more than twenty seconds, and beyond that longer than the browser may be kept waiting. */
const MARK_JS_UP_TO = 16;
const RATES = [1, 100, 10_000];
/** Each is measured so often, and the middle one counts. */
const RUNS = 3;
const forms = [
  ...new Set([
    // First, so that mark.js has them among its 500.
    ...ARTICLE_FORMS,
    ...readSource()
      .items.flatMap((item) => item.forms.map((f) => f.form))
      .filter((form) => /^[A-Za-z]{3,}$/.test(form)),
  ]),
];
const pageOf = (times: number) =>
  `<!doctype html><html lang="id"><head><title>Berita</title></head><body><input aria-label="Tulis">${paragraphs(
    25_000 * times,
    ARTICLE_FORMS,
  )
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`;
const pages = Object.fromEntries(LENGTHS.map((times) => [`/${times}`, pageOf(times)]));

const middle = (values: readonly number[]) => quantile(values, 0.5);

function middleOf(costs: readonly Cost[]): Cost {
  const of = (key: Exclude<keyof Cost, 'firstMarks'>) => middle(costs.map((c) => c[key]));
  const first = costs.flatMap((c) => c.firstMarks ?? []);
  return {
    firstMarks: first.length > 0 ? middle(first) : null,
    mainThread: of('mainThread'),
    longestGap: of('longestGap'),
    typing: of('typing'),
    scrolling: of('scrolling'),
    heap: of('heap'),
  };
}

const server = await serveFolder(tmpdir(), { pages });
const common = { name: 'chromium' as const, localHosts: [LISTED_HOST], offline: true };
const bare = await launchBare(common);
const driven = await drive({ ...common, extension: builtExtension('chromium') });
try {
  const browserOf = (way: Way) => (way === 'Singkap' ? driven.browser : bare.browser);
  const url = (times: number) => `http://${LISTED_HOST}:${server.port}/${times}`;
  const costs = new Map<string, Cost>();
  console.log(
    ['length', 'way', 'first marks', 'main thread', 'longest gap', 'typing', 'scrolling', 'heap MB']
      .map((c, i) => (i < 2 ? c.padEnd(18) : c.padStart(12)))
      .join(''),
  );
  for (const times of LENGTHS)
    for (const way of WAYS) {
      if (way === 'mark.js' && times > MARK_JS_UP_TO) continue;
      const runs: Cost[] = [];
      for (let i = 0; i < RUNS; i++) runs.push(await costOf(browserOf(way), url(times), way, forms));
      const cost = middleOf(runs);
      costs.set(`${way} ${times}`, cost);
      const cells = [
        cost.firstMarks,
        cost.mainThread,
        cost.longestGap,
        cost.typing,
        cost.scrolling,
        cost.heap,
      ];
      console.log(
        [
          `${times} x`.padEnd(18),
          way.padEnd(18),
          ...cells.map((c) => (c === null ? '-' : c.toFixed(1)).padStart(12)),
        ].join(''),
      );
    }
  const shares = new Map<string, number[]>();
  for (const way of ['nothing', 'Singkap'] as const) {
    const row: number[] = [];
    for (const rate of RATES) row.push(await shareAt(browserOf(way), url(16), rate));
    shares.set(way, row);
    console.log(
      `main thread at ${RATES.join(', ')} changes a second, ${way}: ${row.map((s) => `${s.toFixed(1)} %`).join(', ')}`,
    );
  }
  const folder = join(root, 'docs', 'performance');
  mkdirSync(folder, { recursive: true });
  const axis = LENGTHS.map((times) => `${times} x`);
  const chart = (file: string, title: string, unit: string, of: (cost: Cost) => number | null) =>
    writeFileSync(
      join(folder, `${file}.svg`),
      lineChart(
        title,
        unit,
        axis,
        WAYS.map((way) => ({
          name: way,
          values: LENGTHS.map((times) => {
            const cost = costs.get(`${way} ${times}`);
            return cost ? of(cost) : null;
          }),
        })).filter((s) => s.values.some((v) => v !== null)),
      ),
    );
  chart('main-thread', 'Main thread until all is quiet', 'ms', (c) => c.mainThread);
  chart('longest-gap', 'Longest time without a frame', 'ms', (c) => c.longestGap);
  chart('first-marks', 'First marks after the page is there', 'ms', (c) => c.firstMarks);
  chart('heap', 'Memory', 'MB', (c) => c.heap);
  writeFileSync(
    join(folder, 'changes.svg'),
    lineChart(
      'Main thread while a page of 16 articles changes',
      '%',
      RATES.map((r) => `${r}/s`),
      [...shares].map(([name, values]) => ({ name, values })),
    ),
  );
} finally {
  await driven.close();
  await bare.close();
  await server.close();
}
