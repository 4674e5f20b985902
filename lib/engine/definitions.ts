import { type Alignment, align, fits, isPlausible, MAX_LONG_CHARS } from './alignment';
import { unify } from './fold';
import {
  type Believed,
  beginsWithInitials,
  fitsInitials,
  isCertainShortForm,
  isLongForm,
  isShortForm,
  pairBefore,
  pairFrom,
} from './pairs';
import type { Definition } from './types';

/**
 * Finds the pairs of long and short form that a text itself gives.
 *
 * Source: the two bracket orders are those of Schwartz and Hearst (2003); the explicit Indonesian phrases are
 * those of news and of legal drafting (UU 12/2011, annex II: "yang selanjutnya disingkat"). A pair counts only
 * where the letters align (see alignment.ts), so that "Prabowo Subianto (Gerindra)" gives nothing.
 * Work is bounded: each bracket looks at no more than MAX_LONG_CHARS before it.
 */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const bracket of text.matchAll(BRACKET)) {
    const inside = bracket[1] as string;
    const open = bracket.index;
    const pair = longThenShort(text, open, inside) ?? shortThenLong(text, open, inside);
    if (pair) found.push(pair);
  }
  for (const keyword of text.matchAll(SHORT_FOR)) {
    const pair = explicitShortFirst(text, keyword);
    if (pair) found.push(pair);
  }
  for (const keyword of text.matchAll(ABBREVIATED)) {
    const pair = explicitLongFirst(text, keyword);
    if (pair) found.push(pair);
  }
  for (const keyword of text.matchAll(STANDS_FOR)) {
    const pair = pairAfter(text, keyword, isPlausible);
    if (pair) found.push(pair);
  }
  found.push(...joinedPairs(text));
  return found.sort((a, b) => a.shortRange.start - b.shortRange.start);
}

/** What stands between an opening bracket and the next bracket of either kind: "(KX (lama))" holds "KX". */
const BRACKET = /[([]([^()[\]]{2,160})(?=[()[\]])/g;

/** What may stand in a bracket before the short form: "(atau biasa disebut ASN)". */
const INTRO =
  /^(?:(?:atau|yang|lebih|biasa|sering|kerap|selanjutnya)\s+){0,3}(?:(?:disingkat|disebut|dikenal|singkatan|singkatnya|akronim)\s+)?(?:(?:dengan|sebagai|menjadi|juga)\s+)?/iu;
/** So many parts of a bracket are tried, of each the last word: "(Team, ASN)", "(ATR/BPN)", "(Program ASN)". */
const MAX_PARTS = 4;
/** The editor's sign at the end of a bracket that the newspaper has put in. */
const EDITOR = /,?\s*-*\b(?:red|ed)\.?$/iu;

/** "ASN merupakan akronim dari …", "ASN singkatan dari …", "ASN adalah kependekan dari …": the word that tells. */
const SHORT_FOR = /(?<!\p{L})(?:akronim|singkatan|kependekan)\s+(?:dari\s+)?["“‘']?/giu;
/** What stands before that word: the short form, and perhaps a verb or an opening bracket. */
const SHORT_BEFORE =
  /([\p{L}\p{N}][\p{L}\p{N}./-]{1,23})["”’']?,?\s+(?:\(|(?:(?:sendiri|itu|ini)\s+)?(?:(?:yang\s+)?(?:merupakan|adalah|ialah|yaitu|yakni)\s+)?(?:(?:sebuah|suatu)\s+)?)$/iu;

/** "…, atau disingkat ASN", "… yang selanjutnya disebut ASN", "… populer dengan sebutan ASN". */
const ABBREVIATED =
  /(?<!\p{L})(?:di(?:singkat|sebut|kenal|akronimkan|namai|namakan)|populer)\s+(?:(?:dengan|sebagai|menjadi|juga|nama|sebutan|istilah)\s+){0,3}["“‘']?([\p{L}\p{N}][\p{L}\p{N}./-]{1,23})/giu;
/** Words between the long form and that verb. */
const BEFORE_VERB =
  /,?\s+(?:(?:atau|yang|dan|mereka|kami)\s+){0,2}(?:(?:lebih|sering|biasa|akrab|kerap|selanjutnya|kemudian|juga)\s+){0,2}$/iu;

/** "Kepanjangan dari ASN adalah …". */
const STANDS_FOR =
  /(?<!\p{L})kepanjangan\s+(?:dari\s+)?["“‘']?([\p{L}\p{N}][\p{L}\p{N}./-]{1,23})["”’']?\s+(?:adalah|ialah|yaitu|yakni)\s+["“‘']?/giu;

/** "… atau ASN", "… alias ASN": believed only where the letters fit well. */
const OR_SHORT = /,?\s+(?:atau|alias)\s+([\p{L}\p{N}][\p{L}\p{N}./-]{1,23})(?![\p{L}\p{N}])/gu;
/** "ASN atau …", "ASN, yakni …", "ASN – …". */
const OR_LONG =
  /(?<![\p{L}\p{N}./-])([\p{L}\p{N}][\p{L}\p{N}./-]{1,23})(?:,?\s+(?:atau|alias|yakni|yaitu)|\s+[–—])\s+(?=\p{L})/gu;

/** "Aparatur Sipil Negara/ASN", "… - ASN"; "ASN, Aparatur …", "ASN: …": much else is put so, so that four letters count. */
const JOINED_SHORT = /(?:\/|\s-\s)(\p{Lu}[\p{Lu}\p{N}]{3,11})(?![\p{L}\p{N}])/gu;
const JOINED_LONG = /(?<![\p{L}\p{N}./-])(\p{Lu}[\p{Lu}\p{N}]{3,23})(?:[,:]|\s-)\s+(?=\p{Lu})/gu;

/** How far back these look, in characters. */
const LOOK_BACK = 64;

const QUOTES = /^["“”‘’']+|["“”‘’'.,;]+$/g;

/** Could this be an akronim in small letters, as "poktalor"? Only in brackets, and only where its letters fit closely. */
const isSmallAkronim = (candidate: string) => /^\p{Ll}{5,16}$/u.test(candidate);
const fitsClosely = (short: string, { cost }: Alignment) => cost <= 0.15 * short.length;

/** "Aparatur Sipil Negara (ASN)", also "(ASN, …)", "(…, ASN)", "(ASN/…)" and "(disingkat ASN)". */
function longThenShort(text: string, open: number, inside: string): Definition | null {
  const intro = INTRO.exec(inside)?.[0] ?? '';
  const first = /^[^,;]+/.exec(inside.slice(intro.length))?.[0] ?? '';
  const short = first.trim().replace(QUOTES, '');
  const isSmall = isSmallAkronim(short);
  const pair = (form: string, from: number, isBelieved: Believed) => {
    const at = open + 1 + from;
    return pairBefore(text, open, form, { start: at, end: at + form.length }, isBelieved);
  };
  const believed = isSmall ? fitsClosely : /disebut|sing|akro/i.test(intro) ? isPlausible : fits;
  const whole =
    isSmall || isShortForm(short) ? pair(short, inside.indexOf(short, intro.length), believed) : null;
  if (whole) return whole;
  let from = 0;
  for (const part of inside.split(/[,;/]/, MAX_PARTS)) {
    const word = /\S*$/.exec(part.trim())?.[0] ?? '';
    const found =
      isCertainShortForm(word) && word !== short
        ? pair(word, from + part.trimEnd().length - word.length, fitsInitials)
        : null;
    if (found) return found;
    from += part.length + 1;
  }
  return null;
}

/** Does the last word before a place begin with the last letter of an initialism? Rules most joins out at once. */
function endsWithInitial(text: string, end: number, short: string): boolean {
  const before = text.slice(Math.max(0, end - LOOK_BACK), end);
  const initial = /(\p{L})[\p{L}\p{M}'’-]*["”’']?$/u.exec(before)?.[1];
  return initial?.toUpperCase() === short.at(-1);
}

/** Pairs that only a small word or a dash joins. */
function joinedPairs(text: string): Definition[] {
  const found: Definition[] = [];
  const isJoined = /(?:atau|alias|yakni|yaitu| [–—])\s/.test(text);
  for (const join of [...(isJoined ? text.matchAll(OR_SHORT) : []), ...text.matchAll(JOINED_SHORT)]) {
    const short = (join[1] as string).replace(/[./-]+$/, '');
    if (!isCertainShortForm(short) || !endsWithInitial(text, join.index, short)) continue;
    const at = join.index + join[0].length - (join[1] as string).length;
    const pair = pairBefore(text, join.index, short, { start: at, end: at + short.length }, fitsInitials);
    if (pair) found.push(pair);
  }
  for (const join of text.matchAll(JOINED_LONG)) {
    const rest = text.slice(join.index + join[0].length, join.index + join[0].length + MAX_LONG_CHARS);
    const pair = beginsWithInitials(join[1] as string, rest) ? pairAfter(text, join, fitsInitials) : null;
    if (pair) found.push(pair);
  }
  for (const join of isJoined ? text.matchAll(OR_LONG) : []) {
    if (!isCertainShortForm((join[1] as string).replace(/[./-]+$/, ''))) continue;
    const pair = pairAfter(text, join, fitsInitials);
    if (pair) found.push(pair);
  }
  return found;
}

/** Aligns the short form that a match names with the words after it. */
function pairAfter(text: string, match: RegExpExecArray, isBelieved: Believed): Definition | null {
  const short = (match[1] as string).replace(/[./-]+$/, '');
  if (!isShortForm(short)) return null;
  const at = match.index + match[0].indexOf(match[1] as string);
  return pairFrom(
    text,
    match.index + match[0].length,
    short,
    { start: at, end: at + short.length },
    isBelieved,
  );
}

/** "ASN (Aparatur Sipil Negara)". */
function shortThenLong(text: string, open: number, inside: string): Definition | null {
  const before = /([\p{L}\p{N}][\p{L}\p{N}\p{M}./&-]{1,23})["”’']?\s$/u.exec(
    text.slice(Math.max(0, open - 32), open),
  );
  if (!before) return null;
  const short = before[1] as string;
  const start = Math.max(0, open - 32) + before.index;
  const long = inside.replace(EDITOR, '').replace(QUOTES, '').trim();
  if (!isShortForm(short) || !isLongForm(short, long)) return null;
  const alignment = align(short, long);
  if (!alignment || !fits(short, alignment) || alignment.letters[0] !== 0) return null;
  const longStart = open + 1 + inside.indexOf(long);
  return {
    short,
    long: unify(long),
    shortRange: { start, end: start + short.length },
    longRange: { start: longStart, end: longStart + long.length },
  };
}

function explicitShortFirst(text: string, keyword: RegExpExecArray): Definition | null {
  const from = Math.max(0, keyword.index - LOOK_BACK);
  const before = SHORT_BEFORE.exec(text.slice(from, keyword.index));
  const short = before?.[1]?.replace(/[./-]+$/, '');
  if (!before || !short || !isShortForm(short)) return null;
  const at = from + before.index;
  return pairFrom(
    text,
    keyword.index + keyword[0].length,
    short,
    { start: at, end: at + short.length },
    isPlausible,
  );
}

function explicitLongFirst(text: string, keyword: RegExpExecArray): Definition | null {
  const written = keyword[1] as string;
  const short = written.replace(/[./-]+$/, '');
  if (!isShortForm(short)) return null;
  const from = Math.max(0, keyword.index - LOOK_BACK);
  const joining = BEFORE_VERB.exec(text.slice(from, keyword.index));
  const at = keyword.index + keyword[0].length - written.length;
  const end = joining ? from + joining.index : keyword.index;
  // Where the text says that it abbreviates, letters may be farther off than in a mere bracket.
  return pairBefore(text, end, short, { start: at, end: at + short.length }, isPlausible);
}
