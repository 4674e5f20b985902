/**
 * `npm run bench`: the cost of scanning, in real Chromium, side by side in one run with reading the same text nodes,
 * with one alternation of the same forms, and with mark.js. What counts are the ratios: the machine may be slow.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { bench as Bench, BenchInput } from '../tests/bench/page';
import { compileGlossary } from './glossary/compile';
import { readSource } from './glossary/read-source';
import { ensureBrowsers, findBrowser } from './lib/browsers.mjs';
import { root } from './lib/paths';

/** About 200 terms stand in 25,000 characters of government news. */
const ARTICLE_FORMS = [
  'ASN',
  'DPRD',
  'Pemprov',
  'Bappenas',
  'APBD',
  'KPU',
  'Kemendagri',
  'Pemkab',
  'BPBD',
  'Polri',
];

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
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
