import { type Block, readBlock } from '../engine/block';
import { resolvePage, sensesOf } from '../engine/page';
import { isCertain } from '../engine/senses';
import type { Lexicon, Mark } from '../engine/types';
import { comesBefore } from './order';
import { type Piece, positionAt, type TextBlock, walkBlocks } from './walk';

/** A mark in its place on the page. */
export interface PlacedMark {
  /** What is known of it; replaced when its sense is chosen anew, so that the place keeps its identity. */
  mark: Mark;
  readonly range: StaticRange;
}

interface PlacedBlock {
  readonly source: TextBlock;
  readonly block: Block;
  marks: PlacedMark[];
}

/** What the last `resolve` changed. */
export interface Change {
  readonly added: readonly PlacedMark[];
  readonly removed: readonly PlacedMark[];
  /** Those that stay and mean something else now, or are sure now. */
  readonly changed: readonly PlacedMark[];
}

/**
 * The marks of a page, kept up to date block by block. It reads the page and holds ranges, but paints nothing.
 * `read` and `forget` only note; `resolve` chooses the senses of the whole page again and says what changed.
 */
export class PageMarks {
  #blocks = new Set<PlacedBlock>();
  /** A very long node is in several blocks. */
  #byNode = new WeakMap<Text, PlacedBlock[]>();
  /** The open shadow trees of the page, for those who look for marks by place. */
  shadowRoots: readonly ShadowRoot[] = [];
  /** The blocks in document order, those forgotten still among them. */
  #order: PlacedBlock[] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly options: { readonly date?: string } = {},
  ) {}

  /** Reads one block of text. */
  read(source: TextBlock): void {
    const placed: PlacedBlock = { source, block: readBlock(source.text, this.lexicon), marks: [] };
    this.#insert(placed);
    this.#blocks.add(placed);
    for (const { node } of source.pieces) {
      const known = this.#byNode.get(node)?.filter((p) => this.#blocks.has(p)) ?? [];
      this.#byNode.set(node, [...known, placed]);
    }
  }

  /** Is a block known already, as it stands? */
  has(source: TextBlock): boolean {
    const { node, nodeOffset } = source.pieces[0] as Piece;
    const isSame = ({ text, pieces }: TextBlock) =>
      text === source.text && pieces[0]?.node === node && pieces[0].nodeOffset === nodeOffset;
    return (this.#byNode.get(node) ?? []).some((p) => this.#blocks.has(p) && isSame(p.source));
  }

  /** Forgets the blocks that have a text node under `root`, which may have left the page. Gives their marks. */
  forget(root: Node): PlacedMark[] {
    const removed: PlacedMark[] = [];
    for (const node of textNodes(root))
      for (const placed of this.#byNode.get(node) ?? [])
        if (this.#blocks.delete(placed)) removed.push(...placed.marks);
    return removed;
  }

  /** Chooses the marks of all blocks. Marks that stay the same keep their ranges. */
  resolve(): Change {
    const placed = this.#inDocumentOrder();
    const lists = resolvePage(
      placed.map((p) => p.block),
      this.lexicon,
      this.options,
    );
    const added: PlacedMark[] = [];
    const removed: PlacedMark[] = [];
    const changed: PlacedMark[] = [];
    placed.forEach((p, i) => {
      const before = new Map(p.marks.map((m) => [`${m.mark.start}:${m.mark.end}`, m]));
      p.marks = (lists[i] as Mark[]).map((mark) => {
        const key = `${mark.start}:${mark.end}`;
        const known = before.get(key);
        if (known) {
          before.delete(key);
          if (!meansTheSame(known.mark, mark)) changed.push(known);
          known.mark = mark;
          return known;
        }
        const fresh = place(p.source, mark);
        added.push(fresh);
        return fresh;
      });
      removed.push(...before.values());
    });
    return { added, removed, changed };
  }

  /** All marks in reading order. */
  *all(): Generator<PlacedMark> {
    for (const { marks } of this.#inDocumentOrder()) yield* marks;
  }

  /** The mark that covers a place in a text node, or null. An offset at a mark's end still counts as on it. */
  at(node: Text, offset: number): PlacedMark | null {
    for (const placed of this.#byNode.get(node) ?? []) {
      if (!this.#blocks.has(placed)) continue;
      for (const piece of placed.source.pieces) {
        if (piece.node !== node) continue;
        const position = piece.start + offset - piece.nodeOffset;
        const found = placed.marks.find(({ mark }) => mark.start <= position && position <= mark.end);
        if (found) return found;
      }
    }
    return null;
  }

  /** The senses that the page's forms could have, whether marked or not. */
  senses(): Set<string> {
    return sensesOf([...this.#blocks].map((placed) => placed.block));
  }

  #inDocumentOrder(): PlacedBlock[] {
    if (this.#order.length !== this.#blocks.size)
      this.#order = this.#order.filter((p) => this.#blocks.has(p));
    return this.#order;
  }

  /** Most blocks come after all others; one put between two is inserted by halving. */
  #insert(placed: PlacedBlock): void {
    const order = this.#inDocumentOrder();
    let low = 0;
    let high = order.length;
    if (high > 0 && precedes(order[high - 1] as PlacedBlock, placed)) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(order[middle] as PlacedBlock, placed)) low = middle + 1;
      else high = middle;
    }
    order.splice(low, 0, placed);
  }
}

const meansTheSame = (a: Mark, b: Mark) =>
  a.sense === b.sense && a.long === b.long && isCertain(a) === isCertain(b);

function* textNodes(root: Node): Generator<Text> {
  if (root.nodeType === Node.TEXT_NODE) yield root as Text;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

function precedes(a: PlacedBlock, b: PlacedBlock): boolean {
  return comesBefore((a.source.pieces[0] as Piece).node, (b.source.pieces[0] as Piece).node);
}

function place(source: TextBlock, mark: Mark): PlacedMark {
  const start = positionAt(source, mark.start, 'start');
  const end = positionAt(source, mark.end, 'end');
  const range = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  return { mark, range };
}

/** Reads every block under a node into the marks. */
export function readAll(marks: PageMarks, root: Node): void {
  for (const block of walkBlocks(root)) marks.read(block);
}
