import { foldKey } from './fold';
import type { Range } from './types';

/** A run of letters and digits. Hyphens, slashes, full stops and apostrophes separate tokens. */
export interface Token extends Range {
  readonly text: string;
  readonly key: string;
}

/** What a character can do in a token. Found out once a character, since most pages use few. */
const UNKNOWN = 0;
const SEPARATES = 1;
/** Letters and digits. */
const BEGINS = 2;
/** Combining marks, which go on with a token and may end it. */
const CONTINUES = 3;
/** Soft hyphen, zero-width characters: go on with a token and may not end it. */
const INVISIBLE = 4;

const classes = new Uint8Array(0x10000);

function classify(char: string): number {
  // Not \p{No}: the superscript of a footnote is no part of the word before it.
  if (/^[\p{L}\p{Nd}\p{Nl}]/u.test(char)) return BEGINS;
  if (/^\p{M}/u.test(char)) return CONTINUES;
  return /^[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(char) ? INVISIBLE : SEPARATES;
}

/** The class of the character at an offset, and its length in code units. A lone surrogate separates. */
function classAt(text: string, at: number): { kind: number; length: number } {
  const code = text.codePointAt(at) as number;
  const char = String.fromCodePoint(code);
  return { kind: classify(char), length: char.length };
}

/**
 * Cuts a block of text into tokens, in order. Offsets are UTF-16 code units into `text`.
 * Invisible characters at a token's end stay outside it, so that marks have tight ranges. A plain loop, since this is
 * what every character of every page goes through.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let start = -1;
  let end = 0;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    let kind = classes[code] as number;
    let size = 1;
    if (kind === UNKNOWN) {
      const found = classAt(text, at);
      kind = found.kind;
      size = found.length;
      // A surrogate says nothing without its other half, so it is not remembered.
      if (size === 1 && (code < 0xd800 || code > 0xdfff)) classes[code] = kind;
    }
    if (kind === BEGINS) {
      if (start < 0) start = at;
      end = at + size;
    } else if (start >= 0) {
      if (kind === CONTINUES) end = at + size;
      else if (kind === SEPARATES) {
        tokens.push(tokenOf(text, start, end));
        start = -1;
      }
    }
    at += size;
  }
  if (start >= 0) tokens.push(tokenOf(text, start, end));
  return tokens;
}

function tokenOf(whole: string, start: number, end: number): Token {
  const text = whole.slice(start, end);
  return { start, end, text, key: foldKey(text) };
}
