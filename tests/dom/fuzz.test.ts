import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PageMarks, readAll } from '../../lib/dom/page-marks';
import { startScanner } from '../../lib/dom/scanner';
import { isBlockLevel, isSkipped, walkBlocks } from '../../lib/dom/walk';
import { ASN_AND_KPK, addStaticRange } from '../support/dom';

const lexicon = ASN_AND_KPK;
beforeAll(addStaticRange);

/** A tree in small: text, or an element by its name with what is in it. */
type Tree = string | { readonly tag: string; readonly hidden: boolean; readonly children: readonly Tree[] };

const TAGS = ['p', 'div', 'b', 'span', 'br', 'button', 'x-kotak', 'code'];
/** Pieces of terms, so that what stands beside what decides. */
const TEXTS = ['AS', 'N', 'ASN', 'K', 'PK', ' ', 'itu. '];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TEXTS),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      hidden: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

function build(of: Tree): Node {
  if (typeof of === 'string') return document.createTextNode(of);
  const element = document.createElement(of.tag);
  if (of.hidden) element.hidden = true;
  element.append(...of.children.map(build));
  return element;
}

/** What the walker should find, said as plainly as possible: text runs on until an element that ends a block. */
function blocksOf(root: Node): string[] {
  const blocks = [''];
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) blocks.push((blocks.pop() ?? '') + (node as Text).data);
    else if (node instanceof Element && isSkipped(node)) blocks.push('');
    else {
      if (isBlockLevel(node)) blocks.push('');
      for (const child of node.childNodes) visit(child);
      if (isBlockLevel(node)) blocks.push('');
    }
  };
  visit(root);
  return blocks.filter((text) => /\S/.test(text));
}

describe('any tree', () => {
  it('is cut into the blocks that a slow and obvious reading finds', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        const root = document.createElement('div');
        root.append(...trees.map(build));
        expect([...walkBlocks(root)].map((block) => block.text)).toEqual(blocksOf(root));
      }),
      { numRuns: 300 },
    );
  });
});

/** A change of the page: where, and what. Numbers choose among what is there by then. */
type Mutation =
  | { readonly kind: 'insert' | 'replace'; readonly at: number; readonly tree: Tree }
  | { readonly kind: 'remove' | 'hide'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'text'; readonly at: number; readonly text: string };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert' as const, 'replace' as const), at: fc.nat(), tree }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'hide' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(), text: fc.constantFrom(...TEXTS) }),
);

function apply(change: Mutation): void {
  const nodes = [document.body, ...document.body.querySelectorAll('*')];
  const pick = (n: number): Element => nodes[n % Math.max(1, nodes.length)] ?? document.body;
  const target = pick(change.at);
  if (change.kind === 'insert')
    target.insertBefore(
      build(change.tree),
      target.childNodes[change.at % (target.childNodes.length + 1)] ?? null,
    );
  else if (change.kind === 'replace') target.replaceChildren(build(change.tree));
  else if (change.kind === 'text') {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    const text = texts[change.at % Math.max(1, texts.length)];
    if (text) text.data = change.text;
  } else if (target === document.body) return;
  else if (change.kind === 'remove') target.remove();
  else if (change.kind === 'hide') target.toggleAttribute('hidden');
  else if (change.kind === 'move' && !target.contains(pick(change.to))) pick(change.to).append(target);
}

/** The marks with their places, so that a mark that lies in text that is gone does not pass. */
const placesOf = (marks: PageMarks) =>
  [...marks.all()].map(({ mark, range }) => ({
    text: mark.text,
    connected: range.startContainer.isConnected && range.endContainer.isConnected,
    written: (range.startContainer as Text).data.slice(range.startOffset, range.startOffset + 1),
  }));

describe('any page that changes in any way', () => {
  it('has in the end the marks that a fresh reading of it finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(mutation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        async (trees, batches) => {
          document.body.replaceChildren(...trees.map(build));
          const abort = new AbortController();
          const marks = new PageMarks(lexicon);
          startScanner({ document, marks, signal: abort.signal, onChange: () => {} });
          try {
            for (const batch of batches) {
              // Until the page as it was has been read.
              await new Promise((done) => setTimeout(done, 3));
              for (const change of batch) apply(change);
            }
            const fresh = new PageMarks(lexicon);
            readAll(fresh, document.body);
            fresh.resolve();
            await vi.waitFor(() => expect(placesOf(marks)).toEqual(placesOf(fresh)), {
              interval: 3,
              timeout: 400,
            });
          } finally {
            abort.abort();
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);
});
