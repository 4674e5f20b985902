import { peelings } from './affixes';
import { foldKey, unify } from './fold';
import { inAllCapitals, refuse, type Site } from './guards';
import { protectedRanges } from './protected';
import { type Token, tokenize } from './tokenize';
import type { Lexicon, LexiconForm, Range } from './types';

/** A spelling in a block that may be marked, with every form of the lexicon it agrees with. */
export interface Occurrence extends Range {
  readonly text: string;
  readonly forms: readonly LexiconForm[];
  /** Words near it in lower case, each between spaces, for the context scorers and guards. */
  near(): string;
  /** Does it stand in a run of words in capitals? */
  inAllCapitals(): boolean;
}

/** Words on each side that count as near. */
const NEAR_WORDS = 12;

/** A block's text read once: its tokens, and which tokens no form may use. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isProtected: (token: Token) => boolean;
}

/** Reads a block of text. Linear in its length. */
export function readText(text: string): ReadText {
  const ranges = protectedRanges(text);
  let at = 0;
  let lastStart = -1;
  return {
    text,
    tokens: tokenize(text),
    isProtected: (token) => {
      if (ranges.length === 0) return false;
      if (token.start < lastStart) at = 0;
      lastStart = token.start;
      while (at < ranges.length && (ranges[at] as Range).end <= token.start) at++;
      const range = ranges[at];
      return range !== undefined && range.start < token.end;
    },
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
    const match = matchAt(read, lexicon, i) ?? matchPeeled(read, lexicon, i);
    if (!match) continue;
    const doubled = reduplication(read, lexicon, i, match);
    const first = i;
    const last = doubled?.last ?? match.last;
    found.push({
      start: match.start,
      end: doubled?.end ?? match.end,
      text: text.slice(match.start, doubled?.end ?? match.end),
      forms: match.forms,
      near: () => nearWords(tokens, first, last),
      inAllCapitals: match.inAllCapitals,
    });
    i = last;
  }
  return found;
}

interface Match extends Range {
  readonly last: number;
  readonly forms: LexiconForm[];
  readonly inAllCapitals: () => boolean;
}

/** The longest form that begins at a token. */
function matchAt({ text, tokens }: ReadText, lexicon: Lexicon, first: number): Match | null {
  const token = tokens[first] as Token;
  const candidates = lexicon.formsStartingWith(token.key);
  if (!candidates) return null;
  let found: Match | null = null;
  for (const form of candidates) {
    const last: number = first + form.words - 1;
    if (found && found.last !== last) break;
    const lastToken: Token | undefined = tokens[last];
    if (lastToken?.key !== form.lastKey) continue;
    if (form.words > 1 && foldKey(text.slice(token.start, lastToken.end)) !== form.key) continue;
    if (form.dotted && text[lastToken.end] !== '.') continue;
    const written = unify(text.slice(token.start, lastToken.end));
    const site: Site = { text, tokens, first, last, written };
    if (refuse(form, site)) continue;
    const end: number = lastToken.end + (form.dotted ? 1 : 0);
    if (found) found.forms.push(form);
    else found = { start: token.start, end, last, forms: [form], inAllCapitals: () => inAllCapitals(site) };
  }
  return found && preferOwnCase(found, unify(text.slice(found.start, (tokens[found.last] as Token).end)));
}

/** Where a form is written exactly so (Perma), forms that only allow the case (PERMA) step back. */
function preferOwnCase(match: Match, written: string): Match {
  const own = match.forms.filter((f) => f.text === written);
  return own.length > 0 && own.length < match.forms.length ? { ...match, forms: own } : match;
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
      (f) => f.words === 1 && !f.dotted && f.guard === null && !refuse(f, site),
    );
    if (forms.length === 0) continue;
    const { start, end } = stemToken;
    return preferOwnCase({ start, end, last: at, forms, inAllCapitals: () => inAllCapitals(site) }, written);
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
  const next = tokens[match.last + 1];
  if (!next || match.last !== first || unify(text.slice(match.end, next.start)) !== '-') return null;
  if (next.key !== (tokens[first] as Token).key || !lexicon.formsStartingWith(next.key)) return null;
  return { last: match.last + 1, end: next.end };
}

/** The words around a form, the form itself left out. */
function nearWords(tokens: readonly Token[], first: number, last: number): string {
  const before = tokens.slice(Math.max(0, first - NEAR_WORDS), first);
  const after = tokens.slice(last + 1, last + 1 + NEAR_WORDS);
  return ` ${[...before, ...after].map((t) => t.key).join(' ')} `;
}
