/** Kinds of fields whose text can be selected and is no secret. */
const READABLE = 'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="url"]';

/** What the reader has selected. `range` is null in a field, where nothing can be shown beside the words. */
export interface Selected {
  readonly text: string;
  readonly range: StaticRange | null;
}

/** The selection of a page, in its text or in one of its fields; an empty text where there is none. */
export function readSelection(document: Document): Selected {
  const field = document.activeElement;
  if (field?.matches(READABLE)) {
    const { value, selectionStart, selectionEnd } = field as HTMLInputElement | HTMLTextAreaElement;
    return { text: value.slice(selectionStart ?? 0, selectionEnd ?? 0), range: null };
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return { text: '', range: null };
  return { text: selection.toString(), range: new StaticRange(selection.getRangeAt(0)) };
}
