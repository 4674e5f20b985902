import { findDefinitions } from './definitions';
import { findOccurrences, type Occurrence, type ReadText, readText } from './occurrences';
import type { Definition, Lexicon } from './types';

/** A block of text (a paragraph, a heading, a table cell) read once. Immutable. */
export interface Block {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  readonly definitions: readonly Definition[];
  /** Is this word, in lower case, in the block? */
  has(word: string): boolean;
  /** Kept so that a form learnt later can be looked for without reading the text again. */
  readonly read: ReadText;
}

/** Reads a block: short forms that may be marked, and definitions that it gives. Linear in the text. */
export function readBlock(text: string, lexicon: Lexicon): Block {
  const read = readText(text);
  // Made when first asked for: most pages never do.
  let words: Set<string> | undefined;
  return {
    text,
    read,
    occurrences: findOccurrences(read, lexicon),
    definitions: findDefinitions(text),
    has: (word) => {
      words ??= new Set(read.tokens.map((t) => t.key));
      return words.has(word);
    },
  };
}
