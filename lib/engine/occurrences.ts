import { peelings, SUFFIXES } from './affixes';
import { foldKey, unify } from './fold';
import { inAllCapitals, refuse, type Site } from './guards';
import { personInitials } from './initials';
import { isLowered, needsLongForm } from './lowered';
import { letterNumbers, protectedRanges, quotedEnglish } from './protected';
import { type Token, tokenize } from './tokenize';
import type { Lexicon, LexiconForm, Range } from './types';

/**
 * A spelling that is not the form's usual one, and is marked only where the page supports it: an initialism in the
 * number of a letter ("237/KPU-Kab/IX/2020"), where the page has it as usual too; one in small letters ("dprd"), where the
 * page has it as usual or writes the long form out; one of three small letters ("dpr"), where it writes the long form out.
 */
export type Unusual = 'number' | 'small' | 'short';

/** A spelling in a block that may be marked, with every form of the lexicon it agrees with. */
export interface Occurrence extends Range {
  readonly text: string;
  readonly forms: readonly LexiconForm[];
  /** Words near it in lower case, each between spaces, for the context scorers and guards. */
  near(): string;
  /** The two words on each side, in the same form. */
  adjacent(): string;
  /** Does it stand where a homograph is likely the other word: among words in capitals, or in foreign words? */
  needsSupport(): boolean;
  /** How it is written, where that is not how the form usually is. */
  readonly unusual: Unusual | null;
}

/** Words on each side that count as near. */
const NEAR_WORDS = 12;
/** "Fraksi PKB", "Menko PMK": what stands beside a form tells most. */
const ADJACENT_WORDS = 2;

/** A block's text read once: its tokens, and which of them no form may use or only with care. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Letters that the block introduces as a person's initials. */
  readonly initials: ReadonlySet<string>;
  readonly isProtected: (token: Token) => boolean;
  /** Is the token a part of a letter's number, most of whose letters are codes of a registry? */
  readonly isNumber: (token: Token) => boolean;
  /** Is the token in a quotation in another language, where a homograph is likely that language's word? */
  readonly isForeign: (token: Token) => boolean;
}

/** Reads a block of text. Linear in its length. */
export function readText(text: string): ReadText {
  const { letters, ranges } = personInitials(text);
  return {
    text,
    tokens: tokenize(text),
    initials: letters,
    isProtected: insideOf(protectedRanges(text, ranges)),
    isNumber: insideOf(letterNumbers(text)),
    isForeign: insideOf(quotedEnglish(text)),
  };
}

/** Tells whether a token touches one of some ranges, which are in order. Fast for tokens asked for in order. */
function insideOf(ranges: readonly Range[]): (token: Token) => boolean {
  let at = 0;
  let lastStart = -1;
  return (token) => {
    if (ranges.length === 0) return false;
    if (token.start < lastStart) at = 0;
    lastStart = token.start;
    while (at < ranges.length && (ranges[at] as Range).end <= token.start) at++;
    const range = ranges[at];
    return range !== undefined && range.start < token.end;
  };
}

/**
 * Finds the forms of a lexicon in a block, left to right, the longest first, never one inside another.
 * Linear in the text, flat in the size of the lexicon.
 */
export function findOccurrences(read: ReadText, lexicon: Lexicon): Occurrence[] {
  const { text, tokens } = read;
  const found: Occurrence[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (read.isProtected(token)) continue;
    const isNumber = read.isNumber(token);
    const match = matchAt(read, lexicon, i) ?? (isNumber ? null : matchPeeled(read, lexicon, i));
    if (!match || (isNumber && !isSurelyForm(match))) continue;
    const doubled = reduplication(read, lexicon, i, match);
    const first = i;
    const last = doubled?.last ?? match.last;
    found.push({
      start: match.start,
      end: doubled?.end ?? match.end,
      text: text.slice(match.start, doubled?.end ?? match.end),
      forms: match.forms,
      near: () => wordsAround(tokens, first, last, NEAR_WORDS),
      adjacent: () => wordsAround(tokens, first, last, ADJACENT_WORDS),
      unusual: isNumber ? 'number' : unusualCase(match),
      needsSupport: () => read.isForeign(token) || match.inAllCapitals(),
    });
    i = last;
  }
  return found;
}

function unusualCase({ forms, written }: Match): Unusual | null {
  if (!forms.every((form) => isLowered(form, written))) return null;
  return needsLongForm(written) ? 'short' : 'small';
}

interface Match extends Range {
  readonly last: number;
  readonly forms: LexiconForm[];
  /** As on the page, typography aside, without a closing full stop. */
  readonly written: string;
  readonly inAllCapitals: () => boolean;
}

/** Kinds of letters and papers, which a number names with the same letters that mean something else on its page. */
const PAPERS = new Set(
  'BAP BAST HPS INS KEP LAP LHP LPJ NDA NPHD PER PKB PKS RKS SKB SKD SKP SKT SPD SPJ SPK SPM SPP SPR SPT STR UND'.split(
    ' ',
  ),
);
/**
 * Three capitals or more that are always the form: "KPU" in a letter's number, but not its "PL" or "Kpt", and not the "PKS" of
 * "119/12/PKS/2024", which is an agreement even on a page about the party.
 */
const isSurelyForm = ({ forms, written }: Match) =>
  /^\p{Lu}{3,}$/u.test(written) && !PAPERS.has(written) && forms.every((form) => form.guard === null);

/** The longest form that begins at a token. */
function matchAt({ text, tokens }: ReadText, lexicon: Lexicon, first: number): Match | null {
  const token = tokens[first] as Token;
  const candidates = lexicon.formsStartingWith(token.key);
  if (!candidates) return null;
  let found = null as Match | null;
  for (const form of candidates) {
    const last: number = first + form.words - 1;
    if (found && found.last !== last) break;
    const lastToken: Token | undefined = tokens[last];
    if (lastToken?.key !== form.lastKey) continue;
    if (form.words > 1 && foldKey(text.slice(token.start, lastToken.end)) !== form.key) continue;
    const closes = form.dotted && text[lastToken.end] === '.';
    // "S.H" is written for "S.H." often enough; "Eps" without its full stop is another word.
    if (form.dotted && !closes && form.words < 2) continue;
    const written = unify(text.slice(token.start, lastToken.end));
    const site: Site = { text, tokens, first, last, written };
    if (refuse(form, site)) continue;
    const end: number = lastToken.end + (closes ? 1 : 0);
    if (!found)
      found = {
        start: token.start,
        end,
        last,
        forms: [form],
        written,
        inAllCapitals: () => inAllCapitals(site),
      };
    else found = { ...found, end: Math.max(found.end, end), forms: [...found.forms, form] };
  }
  return found && preferOwnSpelling(found, unify(text.slice(found.start, (tokens[found.last] as Token).end)));
}

/**
 * Where a form is written exactly so (Perma), forms that only allow the case (PERMA) step back; where its full stop
 * stands (Plt.), so do those without one (Plt).
 */
function preferOwnSpelling(match: Match, written: string): Match {
  const closed = match.end > match.start + written.length;
  const own = match.forms.filter((f) => f.text === written);
  const sameCase = own.length > 0 ? own : match.forms;
  const sameDot = sameCase.filter((f) => f.dotted === closed);
  return { ...match, forms: sameDot.length > 0 ? sameDot : sameCase };
}

/** A form inside one token, with affixes written onto it. */
function matchPeeled({ text, tokens }: ReadText, lexicon: Lexicon, at: number): Match | null {
  const token = tokens[at] as Token;
  for (const peeled of peelings(token.text)) {
    const stem = token.text.slice(peeled.start, peeled.end);
    const candidates = lexicon.formsStartingWith(foldKey(stem));
    if (!candidates) continue;
    const written = unify(stem);
    const stemToken = {
      start: token.start + peeled.start,
      end: token.start + peeled.end,
      text: stem,
      key: '',
    };
    const site: Site = {
      text,
      tokens: [...tokens.slice(Math.max(0, at - 4), at), stemToken, ...tokens.slice(at + 1, at + 5)],
      first: Math.min(at, 4),
      last: Math.min(at, 4),
      written,
    };
    const forms = candidates.filter(
      (f) => f.words === 1 && !f.dotted && f.guard === null && !isLowered(f, written) && !refuse(f, site),
    );
    if (forms.length === 0) continue;
    const { start, end } = stemToken;
    return preferOwnSpelling(
      { start, end, last: at, forms, written, inAllCapitals: () => inAllCapitals(site) },
      written,
    );
  }
  return null;
}

/** "BUMN-BUMN", "caleg-caleg": the repeated word belongs to the same mark. */
function reduplication(
  read: ReadText,
  lexicon: Lexicon,
  first: number,
  match: Match,
): { last: number; end: number } | null {
  const { text, tokens } = read;
  const at = match.last + 1;
  const next = tokens[at];
  if (!next || match.last !== first || unify(text.slice(match.end, next.start)) !== '-') return null;
  const { key } = tokens[first] as Token;
  const suffix = next.key.slice(key.length);
  if (!next.key.startsWith(key) || (suffix !== '' && !SUFFIXES.includes(suffix))) return null;
  // "DPR-DPR Papua": the second word begins a longer form of its own.
  if ((matchAt(read, lexicon, at)?.last ?? at) > at) return null;
  return { last: at, end: next.end - suffix.length };
}

/** The words around a form, the form itself left out. */
function wordsAround(tokens: readonly Token[], first: number, last: number, count: number): string {
  const before = tokens.slice(Math.max(0, first - count), first);
  const after = tokens.slice(last + 1, last + 1 + count);
  return ` ${[...before, ...after].map((t) => t.key).join(' ')} `;
}
