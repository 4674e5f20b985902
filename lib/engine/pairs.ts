import { type Alignment, align, countWords, MAX_LONG_CHARS, MAX_SHORT_LETTERS } from './alignment';
import { unify } from './fold';
import type { Definition, Range } from './types';

/** Joins a short form with the words of a text that it stands for. What the words around them say is left to definitions.ts. */

/** Is an alignment good enough for what the page says of the two? */
export type Believed = (short: string, alignment: Alignment) => boolean;

const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}./&-]*(?: [\p{L}\p{N}][\p{L}\p{N}./&-]*)?$/u;

/** Could this be a short form: one or two words, short, and with a capital? */
export function isShortForm(candidate: string): boolean {
  const letters = [...candidate].filter((c) => /\p{L}/u.test(c)).length;
  if (letters < 2 || letters > MAX_SHORT_LETTERS || !SHORT_FORM.test(candidate)) return false;
  return /\p{Lu}/u.test(candidate);
}

/** "A atau B" joins much that is no definition, so only initialisms of three letters or more count. */
export const isCertainShortForm = (short: string) => /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(short);

/** Is every letter the initial of a word, and no word left out? */
export const fitsInitials = (_: string, { cost }: Alignment) => cost === 0;

/** Aligns a short form with the words that begin at `longStart`, up to the end of the phrase. */
export function pairFrom(
  text: string,
  longStart: number,
  short: string,
  shortRange: Range,
  isBelieved: Believed,
): Definition | null {
  const rest = /^[^.!?;:()"”–—]{3,240}/u.exec(text.slice(longStart, longStart + MAX_LONG_CHARS))?.[0] ?? '';
  const long = longestAligned(short, rest, isBelieved);
  if (!long) return null;
  return {
    short,
    long: unify(long),
    shortRange,
    longRange: { start: longStart, end: longStart + long.length },
  };
}

/** Aligns a short form with the words that stand before `end`, and no further back than the sentence. */
export function pairBefore(
  text: string,
  end: number,
  short: string,
  shortRange: Range,
  isBelieved: Believed,
): Definition | null {
  const from = Math.max(0, end - MAX_LONG_CHARS);
  let before = text.slice(from, end);
  // Stop at a sentence's end, a bracket or a semicolon; a comma may be part of a name (Meteorologi, Klimatologi, …).
  const stop = /[.!?:;()[\]](?=[^.!?:;()[\]]*$)/u.exec(before);
  const skipped = stop ? stop.index + 1 : 0;
  before = before.slice(skipped).replace(/["“”‘’'\s,]+$/u, '');
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)];
  const letters = [...short].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;
  // Schwartz and Hearst allow min(|A| + 5, 2|A|) words; function words make Indonesian names longer.
  const firstWord = words[Math.max(0, words.length - (letters * 2 + 5))];
  if (!firstWord) return null;
  const window = before.slice(firstWord.index);
  const aligned = alignedEnd(window, short, isBelieved);
  if (!aligned) return null;
  const long = window.slice(aligned.start, aligned.end);
  if (!isLongForm(short, long)) return null;
  const longStart = from + skipped + firstWord.index + aligned.start;
  return {
    short,
    long: unify(long),
    shortRange,
    longRange: { start: longStart, end: longStart + long.length },
  };
}

/** The place of a body, which its short form may leave out. */
const PLACE =
  /\s+(?:(?:Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan|Desa|Wilayah|Cabang)(?:\s+\p{Lu}[\p{L}'’-]*){1,3}|Indonesia)$/u;

/**
 * The words at the end of `window` that the short form stands for. The place after them may be left out, as in "Majelis
 * Warga Kreatif Kota Bandung (MWK)", where the letters are exactly the initials, in capitals, of the rest. Any other name
 * is a person's as often as not: "politikus asal Nganjuk Eko Patrio (PAN)".
 */
function alignedEnd(window: string, short: string, isBelieved: Believed): Range | null {
  const whole = align(short, window, { firstAtWordStart: true });
  if (whole && isBelieved(short, whole)) return { start: whole.letters[0] as number, end: window.length };
  const place = isCertainShortForm(short) ? PLACE.exec(window) : null;
  if (!place) return null;
  const body = align(short, window.slice(0, place.index), { firstAtWordStart: true });
  const isExact =
    body && fitsInitials(short, body) && body.letters.every((at) => /\p{Lu}/u.test(window[at] ?? ''));
  return isExact ? { start: body.letters[0] as number, end: place.index } : null;
}

/**
 * Do the words that follow begin with the letters of an initialism, each with a capital and none with a comma after it?
 * Linear, so that lists of names in capitals cost nothing; words in small letters are passed over.
 */
export function beginsWithInitials(short: string, rest: string): boolean {
  let at = 0;
  for (const [word] of rest.matchAll(/[\p{L}\p{N}][^\s]*/gu)) {
    if (/^\p{Ll}/u.test(word)) continue;
    if (word[0] !== short[at]) return false;
    at++;
    if (at === short.length) return true;
    if (/[,.;:!?]$/.test(word)) return false;
  }
  return false;
}

/** The beginning of `rest` that aligns best with the short form; ties go to the shortest. */
function longestAligned(short: string, rest: string, isBelieved: Believed): string | null {
  let best: { long: string; cost: number } | null = null;
  for (const word of rest.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
    const long = rest.slice(0, word.index + word[0].length);
    if (long.length > MAX_LONG_CHARS || word.index > short.length * 24) break;
    const alignment = align(short, long);
    if (alignment?.letters[0] !== 0 || !isBelieved(short, alignment)) continue;
    if (!best || alignment.cost < best.cost) best = { long, cost: alignment.cost };
  }
  return best && isLongForm(short, best.long) ? best.long : null;
}

/** A long form has at least two words, is longer than the short one and does not hold it. */
export function isLongForm(short: string, long: string): boolean {
  if (long.length <= short.length + 2 || !/\p{L}{3}/u.test(long)) return false;
  const words = long.match(/[\p{L}\p{N}]+/gu) ?? [];
  return countWords(long) >= 2 && !words.some((w) => w === short);
}
