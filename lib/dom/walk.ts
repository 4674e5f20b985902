/**
 * Cuts a page into blocks of text in reading order. Reads the page and never writes to it.
 *
 * A block is a run of text nodes that only inline elements part; `<br>` and any block-level element end it. So an
 * article that is all `<br><br>` gives one block a line, and `<b>K</b>PK` gives one word.
 */

/** A text node, or a part of a very long one, and where its data begins in the block's text. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  /** Where in the node's data the part begins; 0 but for a very long node. */
  readonly nodeOffset: number;
}

/** A run of text on the page. Offsets count through the joined data of its text nodes, unchanged. */
export interface TextBlock {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const words = (list: string) => new Set(list.split(' '));

/** Elements that do not end a block. Everything else does, unknown elements too. */
const INLINE = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RP RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR',
);

/** Elements whose text is not prose: code, controls, media, embedded documents. */
const SKIPPED = words(
  'APPLET AUDIO BUTTON CANVAS CODE DATALIST EMBED HEAD IFRAME INPUT KBD MATH METER NOEMBED NOFRAMES NOSCRIPT OBJECT OPTGROUP OPTION OUTPUT PRE PROGRESS SAMP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VAR VIDEO',
);

/** The sign of a footnote, or how a word is read: written above it or beside it, and no part of it. */
function isAside(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  const tag = node.tagName.toUpperCase();
  if (tag === 'RT' || tag === 'RP') return true;
  return tag === 'SUP' && /^[\s\d()[\],*†‡]{1,8}$/.test(node.textContent ?? '');
}

/** Regions that never hold an article's own text. */
const SKIPPED_ROLES = words('navigation menu menubar search textbox combobox');

/** The prefix of our own elements, which are never read. */
export const OWN_TAG = 'SINGKAP-ROOT';

/** Is the element, with all that is in it, left out? */
export function isSkipped(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag) || tag === OWN_TAG || tag === 'NAV') return true;
  if (element.hasAttribute('hidden') || element.getAttribute('translate') === 'no') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (SKIPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  // A page's own footer, not the footer of an article.
  return tag === 'FOOTER' && element.closest('article, main') === null;
}

/** Is the node, or any element around it, left out? */
export function isInsideSkipped(node: Node): boolean {
  let element = node instanceof Element ? node : parentOf(node);
  for (; element; element = parentOf(element)) if (isSkipped(element)) return true;
  return false;
}

/** The element around a node; for what stands at the top of a shadow tree, the element that the tree belongs to. */
function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode ?? node;
  return root instanceof ShadowRoot ? root.host : null;
}

/** Does the node part the text around it into blocks? */
export function isBlockLevel(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).tagName.toUpperCase());
}

/** The nearest element, or shadow tree, around a node whose blocks hold that node whole: not inline. */
export function blockContainer(node: Node): Element | ShadowRoot | null {
  if (node instanceof ShadowRoot) return node;
  if (node.parentNode instanceof ShadowRoot && !isBlockLevel(node)) return node.parentNode;
  let element = node instanceof Element ? node : node.parentElement;
  while (element && INLINE.has(element.tagName.toUpperCase())) {
    if (element.parentNode instanceof ShadowRoot) return element.parentNode;
    if (!element.parentElement) break;
    element = element.parentElement;
  }
  return element;
}

/**
 * A longer block is cut at white space, so that reading one never holds the main thread: prose has no such paragraph,
 * but data printed into a page does (10 MB in one text node).
 */
const MAX_BLOCK_CHARS = 20_000;

/** Where to cut `data` so that at most `room` characters come before: after white space if there is any. */
function cutAt(data: string, from: number, room: number): number {
  const to = from + room;
  if (data.length <= to) return data.length;
  for (let at = to; at > from + room / 2; at--) if (/\s/.test(data[at - 1] ?? '')) return at;
  return to;
}

/** Marks the end of a block-level element on the walker's stack. */
const BLOCK_END = Symbol('end of a block');

/**
 * The blocks under `root`, one by one, so that the caller may stop between two. Without recursion. The page may change
 * between two blocks: what has left it by then is passed over, and what has come is for the observer to tell.
 * `onHost` is told of each element that has an open shadow tree, and of each that may come to have one, which no event
 * tells; it is for the caller to walk the trees, as roots of their own.
 */
export function* walkBlocks(root: Node, onHost?: (host: Element) => void): Generator<TextBlock> {
  let pieces: Piece[] = [];
  let parts: string[] = [];
  let length = 0;
  const finish = (): TextBlock | null => {
    const text = parts.join('');
    const block = /\S/.test(text) ? { text, pieces } : null;
    pieces = [];
    parts = [];
    length = 0;
    return block;
  };

  // An editor, whole.
  if ((root.ownerDocument ?? (root as Document)).designMode === 'on') return;
  const wasConnected = root.isConnected;
  const stack: (Node | typeof BLOCK_END)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === BLOCK_END) {
      const block = finish();
      if (block) yield block;
      continue;
    }
    if (wasConnected && !next.isConnected) continue;
    if (next.nodeType === Node.TEXT_NODE) {
      const { data } = next as Text;
      for (let from = 0; from < data.length; ) {
        if (length >= MAX_BLOCK_CHARS) {
          const block = finish();
          if (block) yield block;
        }
        const to = cutAt(data, from, MAX_BLOCK_CHARS - length);
        pieces.push({ node: next as Text, start: length, nodeOffset: from });
        parts.push(data.slice(from, to));
        length += to - from;
        from = to;
      }
      continue;
    }
    if (isAside(next)) continue;
    const skipped = next.nodeType === Node.ELEMENT_NODE && isSkipped(next as Element);
    if (isBlockLevel(next) || skipped) {
      const block = finish();
      if (block) yield block;
      if (!skipped) stack.push(BLOCK_END);
    }
    if (!skipped && onHost && next instanceof Element && (next.shadowRoot || next.tagName.includes('-')))
      onHost(next);
    if (!skipped) for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  const block = finish();
  if (block) yield block;
}

/** The place in the page of an offset of a block. At the border of two nodes, the start of the later one. */
export function positionAt(
  block: TextBlock,
  offset: number,
  edge: 'start' | 'end',
): { node: Text; offset: number } {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = (block.pieces[middle] as Piece).start;
    if (edge === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low] as Piece;
  return { node: piece.node, offset: offset - piece.start + piece.nodeOffset };
}
