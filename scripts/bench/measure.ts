import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../lib/paths';

/** A way to mark a page. All but Singkap run in the page itself, as such extensions do. */
export type Way = 'nothing' | 'Singkap' | 'mark.js' | 'wrapper elements';

/** What a page cost. Times in milliseconds, memory in megabytes. */
export interface Cost {
  /** From the page being there to its first marks; null where nothing marks. */
  readonly firstMarks: number | null;
  /** Of the main thread, from the navigation until all is quiet. */
  readonly mainThread: number;
  /** The longest time without a frame. */
  readonly longestGap: number;
  /** The longest wait of a key press while the reader types, and the longest time without a frame while they scroll. */
  readonly typing: number;
  readonly scrolling: number;
  readonly heap: number;
}

const QUIET_MS = 700;

/** As text: it runs in the page. */
const WATCH = `
  window.seen = { dcl: 0, first: null, gap: 0, key: 0 };
  document.addEventListener('DOMContentLoaded', () => { seen.dcl = performance.now(); });
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
    if (seen.first === null && (CSS.highlights.get('singkap-term')?.size || document.querySelector('mark, .bungkus')))
      seen.first = performance.now() - seen.dcl;
    requestAnimationFrame(frame);
  });
  addEventListener('keydown', (event) => { seen.key = Math.max(seen.key, performance.now() - event.timeStamp); });
`;

const markJs = () => readFileSync(join(root, 'node_modules', 'mark.js', 'dist', 'mark.min.js'), 'utf8');

/** What the way runs in the page once it is there. */
function scriptOf(way: Way, forms: readonly string[]): string | null {
  if (way === 'mark.js')
    return `${markJs()}; new Mark(document.body).mark(${JSON.stringify(forms.slice(0, 500))}, { accuracy: 'exactly', caseSensitive: true, separateWordSearch: false });`;
  if (way !== 'wrapper elements') return null;
  return `(() => {
    const forms = new Set(${JSON.stringify(forms)});
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = text.data.split(/([A-Za-z0-9]+)/);
      if (!parts.some((part) => forms.has(part))) continue;
      text.replaceWith(...parts.map((part) => {
        if (!forms.has(part)) return part;
        const span = document.createElement('span');
        span.className = 'bungkus';
        span.textContent = part;
        return span;
      }));
    }
  })()`;
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Waits until the main thread has done next to nothing for a while; gives what it has done by then, in milliseconds. */
async function untilQuiet(page: Page): Promise<number> {
  let before = -1;
  for (;;) {
    const { TaskDuration = 0 } = await page.metrics();
    if (before >= 0 && (TaskDuration - before) * 1000 < QUIET_MS / 10) return TaskDuration * 1000;
    before = TaskDuration;
    await rest(QUIET_MS);
  }
}

/** Opens a page in a browser and measures one way. */
export async function costOf(
  browser: Browser,
  url: string,
  way: Way,
  forms: readonly string[],
): Promise<Cost> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const script = scriptOf(way, forms);
    if (script) await page.evaluate(script);
    const mainThread = await untilQuiet(page);
    const seen = () =>
      page.evaluate('({ ...seen })') as Promise<{ first: number | null; gap: number; key: number }>;
    const { first, gap } = await seen();
    await page.focus('input');
    await page.keyboard.type('menulis sesuatu di sini');
    const { key } = await seen();
    await page.evaluate('seen.gap = 0');
    for (let i = 0; i < 12; i++) await page.mouse.wheel({ deltaY: 400 });
    await rest(200);
    const scrolling = (await seen()).gap;
    const { JSHeapUsedSize = 0 } = await page.metrics();
    return {
      firstMarks: first,
      mainThread,
      longestGap: gap,
      typing: key,
      scrolling,
      heap: JSHeapUsedSize / 1e6,
    };
  } finally {
    await page.close();
  }
}

/** The share of the main thread that so many changes of the page a second take, over a few seconds. */
export async function shareAt(browser: Browser, url: string, changes: number): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await untilQuiet(page);
    const seconds = 3;
    const before = (await page.metrics()).TaskDuration ?? 0;
    await page.evaluate(`new Promise((done) => {
      const paragraphs = [...document.querySelectorAll('p')];
      const begun = performance.now();
      let made = 0;
      const step = setInterval(() => {
        const passed = performance.now() - begun;
        for (; made < (passed / 1000) * ${changes}; made++) {
          const text = paragraphs[made % paragraphs.length].firstChild;
          text.data = text.data.endsWith('.') ? text.data + ' ' : text.data.trimEnd();
        }
        if (passed < ${seconds * 1000}) return;
        clearInterval(step);
        done();
      }, 10);
    })`);
    const after = (await page.metrics()).TaskDuration ?? 0;
    return (100 * (after - before)) / seconds;
  } finally {
    await page.close();
  }
}
