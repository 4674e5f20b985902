/**
 * `npm run bench`: the cost of scanning, in real Chromium, side by side in one run with reading the same text nodes,
 * with one alternation of the same forms, and with mark.js. What counts are the ratios: the machine may be slow.
 * `npm run bench:check` fails where a ratio is past its budget by more than a tolerance for noise.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { ARTICLE_FORMS } from '../tests/bench/article';
import type { bench as Bench, BenchInput } from '../tests/bench/page';
import { compileGlossary } from './glossary/compile';
import { readSource } from './glossary/read-source';
import { ensureBrowsers, findBrowser } from './lib/browsers.mjs';
import { root } from './lib/paths';

async function bundle(): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'tests', 'bench', 'page.ts'), formats: ['iife'], name: 'singkapBench' },
    },
  })) as Rollup.RollupOutput[];
  const [output] = built;
  if (!output) throw new Error('The benchmark was not built.');
  return output.output[0].code;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** The budgets of docs/performance.md, as ratios of one run; `tolerance` is what a noisy machine may add. */
function check({ one, markJs, growth, sized, hostile }: ReturnType<typeof Bench>): void {
  const last = growth.at(-1);
  const perArticle = (last?.singkap ?? 0) / (last?.times ?? 1) / (growth[0]?.singkap ?? 1);
  const rows: [what: string, value: number, budget: number, tolerance: number][] = [
    ['scan, as a share of mark.js with 500 forms', one.singkap / markJs, 1 / 50, 1.3],
    ['a hundred times the text, for each article', perArticle, 1.2, 1.3],
    [
      'the largest glossary, as against the smallest',
      (sized.at(-1)?.singkap ?? 0) / (sized[0]?.singkap ?? 1),
      1.2,
      1.3,
    ],
    ...hostile.map(({ name, growth: factor }): [string, number, number, number] => [name, factor, 1.2, 1.5]),
  ];
  console.log('\nAgainst the budgets');
  for (const [what, value, budget, tolerance] of rows) {
    const isKept = value <= budget * tolerance;
    if (!isKept) process.exitCode = 1;
    console.log(
      `  ${isKept ? 'kept' : 'OVER'} ${what.padEnd(48)}${value.toFixed(3).padStart(9)} of ${budget.toFixed(3)}, tolerance ${tolerance}`,
    );
  }
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const row = (name: string, value: number, base: number) =>
  console.log(
    `  ${name.padEnd(38)}${ms(value).padStart(12)}${`${(value / base).toFixed(2)} x`.padStart(14)}`,
  );

ensureBrowsers(['chromium']);
const profile = mkdtempSync(join(tmpdir(), 'singkap-bench-'));
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  userDataDir: profile,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  protocolTimeout: 600_000,
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Bench</title><body></body>');
  await page.evaluate(await bundle());
  const { forms, texts } = compileGlossary(readSource().items);
  const input: BenchInput = { forms, texts: Object.values(texts), articleForms: ARTICLE_FORMS };
  const result = (await page.evaluate(
    (argument) => (window as unknown as { runBench: typeof Bench }).runBench(argument as BenchInput),
    input as unknown as object,
  )) as ReturnType<typeof Bench>;

  const { one, large, markJs, growth, sized, hostile } = result;
  console.log(`One article, ${one.characters} characters, ${one.marks} marks, the whole glossary`);
  row('Singkap: scan to ranges', one.singkap, one.singkap);
  row('reading the text nodes, nothing else', one.read, one.singkap);
  row('one alternation of all forms', one.alternation, one.singkap);
  row('mark.js with 500 of the forms', markJs, one.singkap);
  console.log(`\nA page of a hundred articles, ${large.characters} characters`);
  row('Singkap: scan to ranges', large.singkap, large.singkap);
  row('reading the text nodes, nothing else', large.read, large.singkap);
  row('one alternation of all forms', large.alternation, large.singkap);
  console.log('\nGrowth with the text (linear: the same time for each character)');
  const base = growth[0]?.singkap ?? 1;
  for (const { times, singkap } of growth) row(`${times} x the text, per article`, singkap / times, base);
  console.log('\nGrowth with the glossary, same text');
  for (const { forms: count, singkap } of sized) row(`${count} forms`, singkap, sized[0]?.singkap ?? 1);
  console.log('\nInput made to hurt (growth: 1 is linear)');
  for (const { name, one: ms1, growth: factor } of hostile)
    console.log(`  ${name.padEnd(38)}${ms(ms1).padStart(12)}${`growth ${factor.toFixed(2)}`.padStart(14)}`);
  if (values.check) check(result);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
