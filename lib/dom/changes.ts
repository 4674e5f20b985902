import { blockContainer, isBlockLevel, isInsideSkipped } from './walk';

/** The parts of a page to read again after a change. None is inside another. */
export interface ChangedRoots {
  readonly roots: readonly Node[];
  /** Nodes that were taken away, or are now left out. */
  readonly gone: readonly Node[];
}

/** Attributes that decide whether an element is read (see walk.ts). */
export const DECIDING_ATTRIBUTES = ['hidden', 'contenteditable', 'translate', 'role'];

/** From mutation records to the smallest parts that cover them. Parts that are never read are left out. */
export function changedRoots(records: readonly MutationRecord[]): ChangedRoots {
  const roots = new Set<Node>();
  const gone: Node[] = [];
  for (const record of records) {
    if (record.type === 'characterData') {
      const container = blockContainer(record.target);
      if (container) roots.add(container);
      continue;
    }
    if (record.type === 'attributes') {
      gone.push(record.target);
      const container = blockContainer(record.target);
      if (container) roots.add(container);
      continue;
    }
    gone.push(...record.removedNodes);
    // A new block between blocks stands alone; anything else may have changed the text it was put into.
    const nodes = [...record.addedNodes];
    const standsAlone =
      (isBlockLevel(record.target) || record.target.nodeType !== Node.ELEMENT_NODE) &&
      [...nodes, ...record.removedNodes].every((n) => isBlockLevel(n) || isBlank(n)) &&
      !isInlineText(record.previousSibling) &&
      !isInlineText(record.nextSibling);
    if (standsAlone) for (const node of nodes) roots.add(node);
    else {
      const container = blockContainer(record.target);
      if (container) roots.add(container);
    }
  }
  return { roots: outermost(roots), gone };
}

/** Of parts to be read those that are not inside another, nor where nothing is read. */
function outermost(roots: ReadonlySet<Node>): Node[] {
  return [...roots].filter(
    (root) =>
      root.isConnected &&
      (isBlockLevel(root) || root instanceof ShadowRoot) &&
      ![...ancestors(root)].some((a) => roots.has(a)) &&
      !isInsideSkipped(root),
  );
}

/**
 * The blocks in the middle of the window where the page is scrolled, as after a reload: what is in sight is to be read
 * before all that stands above it.
 */
export function blocksInSight(document: Document): Node[] {
  const { scrollY = 0, innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const blocks = new Set<Node>();
  if (scrollY > innerHeight)
    for (let tenth = 1; tenth < 10; tenth++) {
      const at = document.elementFromPoint(innerWidth / 2, (innerHeight * tenth) / 10);
      const block = at && blockContainer(at);
      // Between two paragraphs stands what holds the whole article, or the page.
      if (block instanceof Element && block.scrollHeight < 2 * innerHeight && !block.contains(document.body))
        blocks.add(block);
    }
  return outermost(blocks);
}

function* ancestors(node: Node): Generator<Node> {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) yield parent;
}

const isBlank = (node: Node) => node.nodeType !== Node.ELEMENT_NODE && !/\S/.test(node.nodeValue ?? '');

/** A neighbour whose text runs on into the place of the change. */
const isInlineText = (node: Node | null) => node !== null && !isBlockLevel(node) && !isBlank(node);
