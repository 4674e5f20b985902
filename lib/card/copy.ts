/**
 * Copies a text. Works in a reader's own gesture only. The clipboard API is not there on pages without https; there
 * the old command copies what is selected, and for a moment that is a field of our own inside `container`.
 * Returns false where neither works.
 */
export async function copyText(text: string, container: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, container);
  }
}

function copyByCommand(text: string, container: HTMLElement): boolean {
  const { ownerDocument: document } = container;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  const before = (container.getRootNode() as ShadowRoot).activeElement;
  container.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
