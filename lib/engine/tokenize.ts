import { foldKey, IGNORABLE } from './fold';
import type { Range } from './types';

/** A run of letters and digits. Hyphens, slashes, full stops and apostrophes separate tokens. */
export interface Token extends Range {
  readonly text: string;
  readonly key: string;
}

const word = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${IGNORABLE}]*`, 'gu');
const trailingIgnorable = new RegExp(`[${IGNORABLE}]+$`);

/**
 * Cuts a block of text into tokens, in order. Offsets are UTF-16 code units into `text`.
 * Invisible characters at a token's end stay outside it, so that marks have tight ranges.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    const tight = raw.replace(trailingIgnorable, '');
    tokens.push({
      start: match.index,
      end: match.index + tight.length,
      text: tight,
      key: foldKey(tight),
    });
  }
  return tokens;
}
