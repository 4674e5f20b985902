/** Does a node come before another in the order of the page, where either may be in a shadow tree? */
export function comesBefore(a: Node, b: Node): boolean {
  const order = a.compareDocumentPosition(b);
  if ((order & Node.DOCUMENT_POSITION_DISCONNECTED) === 0)
    return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // Two trees: what counts is where the elements are to which they belong, up to the tree that holds both.
  const hostsOfB = hostsOf(b);
  for (const x of hostsOf(a)) {
    const y = hostsOfB.find((host) => host.getRootNode() === x.getRootNode());
    if (!y) continue;
    // One of them is in the other's own tree, which is shown before what the page has put into the element.
    if (x === y) return x !== a;
    return (x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** What stands in the page itself for a node: the node, or the outermost element to whose shadow tree it belongs. */
export const inDocument = (node: Node): Node => hostsOf(node).at(-1) as Node;

/** The node itself, the element to whose shadow tree it belongs, the one to whose tree that belongs, and so on. */
function hostsOf(node: Node): Node[] {
  const found: Node[] = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    found.push(root.host);
  return found;
}
