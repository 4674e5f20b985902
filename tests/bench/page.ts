import Mark from 'mark.js';
import { PageMarks, readAll } from '../../lib/dom/page-marks';
import { createLexicon } from '../../lib/engine/lexicon';
import type { Form, Lexicon } from '../../lib/engine/types';
import { decodeIndex } from '../../lib/glossary/index-format';
import { loadGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';
import { paragraphs } from './article';

/** What the benchmarks run in a real browser. scripts/bench.ts bundles it and calls `bench`. */

const WARM_UPS = 5;

/**
 * Milliseconds that `run` takes: the best of several runs, after some that only warm the engine up. What is slower than the
 * best is the machine, which does other things too.
 */
function time(runs: number, run: () => unknown): number {
  for (let i = 0; i < Math.min(runs, WARM_UPS); i++) run();
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
}

function pageOf(texts: readonly string[]): HTMLElement {
  const root = document.createElement('article');
  for (const text of texts) root.appendChild(document.createElement('p')).textContent = text;
  document.body.replaceChildren(root);
  return root;
}

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

function readNodesOnly(root: Node): number {
  let length = 0;
  for (const node of textNodes(root)) length += node.data.length;
  return length;
}

function scan(root: Node, lexicon: Lexicon): PageMarks {
  const marks = new PageMarks(lexicon);
  readAll(marks, root);
  marks.resolve();
  return marks;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function scanByAlternation(root: Node, pattern: RegExp): number {
  let found = 0;
  for (const node of textNodes(root)) for (const _ of node.data.matchAll(pattern)) found++;
  return found;
}

/** mark.js wraps what it finds, so every run needs a fresh page, whose making is not counted. */
function timeMarkJs(runs: number, texts: readonly string[], forms: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const marker = new Mark(pageOf(texts));
    const begun = performance.now();
    marker.mark([...forms], { accuracy: 'exactly', caseSensitive: true, separateWordSearch: false });
    return performance.now() - begun;
  });
  return Math.min(...times);
}

export interface BenchInput {
  readonly forms: string;
  readonly texts: readonly SenseText[];
  readonly articleForms: readonly string[];
}

/** Every figure is in milliseconds. */
export function bench({ forms, texts, articleForms }: BenchInput) {
  const { lexicon } = loadGlossary(forms, texts);
  const all = decodeIndex(forms).forms.map((form) => form.text);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const article = paragraphs(25_000, articleForms);
  const hundred = paragraphs(2_500_000, articleForms);

  const onePage = pageOf(article);
  const one = {
    characters: article.join('').length,
    marks: [...scan(onePage, lexicon).all()].length,
    read: time(15, () => readNodesOnly(onePage)),
    singkap: time(40, () => scan(onePage, lexicon)),
    alternation: time(3, () => scanByAlternation(onePage, pattern)),
  };
  // The same terms: those of the article are among them.
  const markJs = timeMarkJs(3, article, [...new Set([...articleForms, ...all])].slice(0, 500));

  const growth = [1, 10, 100].map((times) => {
    const page = pageOf(paragraphs(25_000 * times, articleForms));
    return { times, singkap: time(times === 100 ? 5 : 10, () => scan(page, lexicon)) };
  });
  const hundredPage = pageOf(hundred);
  const large = {
    characters: hundred.join('').length,
    read: time(3, () => readNodesOnly(hundredPage)),
    singkap: growth[2]?.singkap ?? Number.NaN,
    alternation: time(1, () => scanByAlternation(hundredPage, pattern)),
  };

  const sized = [3_000, 30_000].map((count) => {
    const page = pageOf(article);
    const sizedLexicon = lexiconOfSize(count, articleForms);
    return { forms: count, singkap: time(15, () => scan(page, sizedLexicon)) };
  });
  return { one, markJs, growth, large, sized, hostile: hostile(lexicon) };
}

/** Input made to hurt. Each is read whole; `growth` is the time of ten times the input over ten times that of the input. */
function hostile(lexicon: Lexicon) {
  const cases: Record<string, (times: number) => HTMLElement> = {
    '1 MB of text in one node': (times) => pageOf([paragraphs(1_000_000 * times, ['ASN', 'DPRD']).join(' ')]),
    '100,000 nodes of one character': (times) => {
      const root = pageOf(['']);
      const paragraph = root.firstChild as HTMLElement;
      for (let i = 0; i < 100_000 * times; i++)
        paragraph.append(document.createTextNode('ASN '[i % 4] as string));
      return root;
    },
    'brackets made to blow up alignment': (times) =>
      pageOf(
        Array.from({ length: 40 * times }, () =>
          `${'a b ab aa '.repeat(400)}(${'AB'.repeat(11)}) `.repeat(3),
        ),
      ),
    'a paragraph that is all definitions': (times) =>
      pageOf([Array.from({ length: 500 * times }, (_, i) => `Aturan Baru Ke${i} (ABK${i})`).join(' ')]),
  };
  return Object.entries(cases).map(([name, make]) => {
    const once = make(1);
    const one = time(3, () => scan(once, lexicon));
    const ten = make(10);
    return { name, one, growth: time(2, () => scan(ten, lexicon)) / one / 10 };
  });
}

/** A lexicon with the article's forms and as many others as asked, which no text holds. */
function lexiconOfSize(count: number, own: readonly string[]): Lexicon {
  const form = (text: string): Form => ({ text, caseRule: 'exact', guard: null, senses: [text] });
  const others = Array.from({ length: count - own.length }, (_, i) =>
    form(`ZQ${i.toString(36).toUpperCase()}X`),
  );
  const forms = [...own.map(form), ...others];
  const senses = new Map(
    forms.map((f) => [f.text, { id: f.text, domain: 'umum', periods: [], context: [], prior: 0.5 }]),
  );
  return createLexicon(forms, senses, (id) => id);
}

declare global {
  interface Window {
    runBench: typeof bench;
  }
}
window.runBench = bench;
