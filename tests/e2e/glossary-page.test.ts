import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile';
import { renderPage } from '../../scripts/glossary/page/render';
import { readSource } from '../../scripts/glossary/read-source';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { waitUntil } from '../../scripts/lib/reader';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shown = (page: Page) => page.evaluate(() => [...document.querySelectorAll('article')].map((a) => a.id));

describe('the glossary page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'singkap-'));
  const file = join(folder, 'glosarium.html');
  const errors: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(file, renderPage(compileGlossary(readSource().items)));
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium') ?? '',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) errors.push(`asks for ${request.url()}`);
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('finds a sense by short form, long form and English, the short form first', async () => {
    await page.goto(pathToFileURL(file).href);
    const all = await shown(page);
    for (const [query, id] of [
      ['ASN', 'asn'],
      ['aparatur sipil', 'asn'],
      ['state civil app', 'asn'],
      ['kemendagri', 'kemendagri'],
    ] as const) {
      await page.evaluate(() => {
        (document.querySelector('#_search') as HTMLInputElement).value = '';
      });
      await page.type('#_search', query);
      await waitUntil(async () => {
        const ids = await shown(page);
        return ids.length < all.length && ids[0] === id;
      }, `${id} for "${query}"`);
    }
    expect(errors).toEqual([]);
  });

  it('says so where nothing fits, and keeps to the domain chosen', async () => {
    await page.goto(pathToFileURL(file).href);
    await page.type('#_search', 'zzqq');
    await waitUntil(async () => (await shown(page)).length === 0, 'an empty list');
    expect(await page.$eval('#_count', (e) => e.textContent)).toContain('Tidak ada arti yang cocok');
    await page.$eval('#_search', (e) => {
      (e as HTMLInputElement).value = '';
    });
    await page.select('#_domain', 'desa');
    await waitUntil(async () => (await shown(page)).length > 0, 'the domain');
    const domains = await page.$$eval('article', (list) => list.map((a) => a.dataset.domain));
    expect(new Set(domains)).toEqual(new Set(['desa']));
  });

  it('leads to a sense by its address, also where the search had taken it out', async () => {
    await page.goto(`${pathToFileURL(file).href}#kemendagri`);
    const isInView = (id: string) =>
      page.evaluate((i) => {
        const box = document.getElementById(i)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }, id);
    await waitUntil(() => isInView('kemendagri'), 'kemendagri in view');
    await page.type('#_search', 'zzqq');
    await waitUntil(async () => (await shown(page)).length === 0, 'an empty list');
    await page.evaluate(() => {
      location.hash = '#asn';
    });
    await waitUntil(() => isInView('asn'), 'asn in view');
    await waitUntil(() => page.evaluate(() => document.activeElement?.id === 'asn'), 'the focus on asn');
  });

  it.each(['light', 'dark'])('has nothing that axe finds fault with, in %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file).href);
    await page.type('#_search', 'kementerian dalam');
    await waitUntil(async () => (await shown(page)).length < 50, 'a short list');
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });
});
