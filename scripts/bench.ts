/**
 * `npm run bench`: the cost of scanning, in real Chromium, side by side in one run with reading the same text nodes,
 * with one alternation of the same forms, and with mark.js. What counts are the ratios: the machine may be slow.
 * `npm run bench:check` fails where a ratio is past its budget, by more than a tolerance for noise, in three runs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { ARTICLE_FORMS } from '../tests/bench/article';
import type { bench as Bench, BenchInput } from '../tests/bench/page';
import { better, isKept, ratiosOf } from './bench/budgets';
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

/** How often all is measured before a ratio that is past its budget fails. */
const ATTEMPTS = 3;

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const row = (name: string, value: number, base: number) =>
  console.log(
    `  ${name.padEnd(38)}${ms(value).padStart(12)}${`${(value / base).toFixed(2)} x`.padStart(14)}`,
  );

function print({ one, large, markJs, growth, sized, hostile }: ReturnType<typeof Bench>): void {
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
}

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
  const measure = async () =>
    (await page.evaluate(
      (argument) => (window as unknown as { runBench: typeof Bench }).runBench(argument as BenchInput),
      input as unknown as object,
    )) as ReturnType<typeof Bench>;
  const result = await measure();
  print(result);
  if (values.check) {
    let ratios = ratiosOf(result);
    for (let run = 1; run < ATTEMPTS && !ratios.every(isKept); run++)
      ratios = better(ratios, ratiosOf(await measure()));
    console.log('\nAgainst the budgets');
    for (const ratio of ratios)
      console.log(
        `  ${isKept(ratio) ? 'kept' : 'OVER'} ${ratio.what.padEnd(48)}${ratio.value.toFixed(3).padStart(9)} of ${ratio.budget.toFixed(3)}, tolerance ${ratio.tolerance}`,
      );
    process.exitCode = ratios.every(isKept) ? 0 : 1;
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
