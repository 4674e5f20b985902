/**
 * Affixes written onto a short form without a hyphen ("Pemdanya", "nonASN", "keASNan").
 *
 * EYD V (2022) and PUEBI (2016) ask for a hyphen between an affix and a capital ("se-Indonesia", "ke-PNS-an",
 * "non-ASN") and between an abbreviation and -nya, but news often leaves it out. A hyphenated affix needs no rule here:
 * the hyphen already parts the tokens.
 */

/** A part of a token that may be a form, the affixes left out. Offsets count from the token's start. */
export interface Peeled {
  readonly start: number;
  readonly end: number;
}

export const SUFFIXES = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
/** These may stand before any form; the shorter ones make ordinary words too easily and need a capital after them. */
const LONG_PREFIXES = ['antar', 'pasca', 'anti', 'eks', 'pra', 'non', 'pro'];
/** In a word all in capitals only these are told from its own letters: PRODUK and PASKAH hold no form. */
const PREFIXES_IN_CAPITALS = ['non', 'eks'];
const SUFFIXES_IN_CAPITALS = ['nya'];
const SHORT_PREFIXES = ['ber', 'ter', 'mem', 'men', 'meng', 'per', 'se', 'ke', 'di'];
const CIRCUMFIXES: ReadonlyArray<readonly [string, string]> = [
  ['ke', 'an'],
  ['pem', 'an'],
  ['peng', 'an'],
  ['pen', 'an'],
  ['per', 'an'],
  ['meng', 'kan'],
  ['mem', 'kan'],
  ['di', 'kan'],
];

const LONG_AFFIX = new RegExp(`(?:${SUFFIXES.join('|')})$|^(?:${LONG_PREFIXES.join('|')})`, 'i');
const SHORT_AFFIX = new RegExp(
  `^(?:${[...SHORT_PREFIXES, ...CIRCUMFIXES.map(([prefix]) => prefix)]
    .map((p) => `[${p[0]?.toUpperCase()}${p[0]}]${p.slice(1)}`)
    .join('|')})\\p{Lu}`,
  'u',
);
const MIN_STEM = 2;
const startsUpper = (text: string, at: number) => /\p{Lu}/u.test(text[at] ?? '');

/**
 * The stems that could be left of a token when known affixes are taken away, the longest first.
 * A short prefix or a circumfix is taken only before a capital letter.
 */
export function peelings(token: string): Peeled[] {
  // Most words have none; this says so cheaply.
  if (!LONG_AFFIX.test(token) && !SHORT_AFFIX.test(token)) return [];
  const lower = token.toLowerCase();
  if (lower.length !== token.length) return [];
  const found: Peeled[] = [];
  const add = (start: number, end: number) => {
    if (end - start >= MIN_STEM) found.push({ start, end });
  };
  const inCapitals = token === token.toUpperCase();
  const ends = [token.length];
  for (const suffix of inCapitals ? SUFFIXES_IN_CAPITALS : SUFFIXES)
    if (lower.endsWith(suffix)) ends.push(token.length - suffix.length);
  const starts = [0];
  for (const prefix of inCapitals ? PREFIXES_IN_CAPITALS : LONG_PREFIXES)
    if (lower.startsWith(prefix)) starts.push(prefix.length);
  for (const prefix of inCapitals ? [] : SHORT_PREFIXES)
    if (lower.startsWith(prefix) && startsUpper(token, prefix.length)) starts.push(prefix.length);
  for (const start of starts) for (const end of ends) if (start > 0 || end < token.length) add(start, end);
  for (const [prefix, suffix] of inCapitals ? [] : CIRCUMFIXES)
    if (lower.startsWith(prefix) && lower.endsWith(suffix) && startsUpper(token, prefix.length))
      add(prefix.length, token.length - suffix.length);
  return found.sort((a, b) => b.end - b.start - (a.end - a.start));
}
