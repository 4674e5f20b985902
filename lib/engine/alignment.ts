/**
 * Alignment of a short form with its long form: which letters of the long form make the short one.
 *
 * Source: A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (2003), which walks both strings from the right and asks only that the first letters
 * agree. Changed here for Indonesian, where most akronim are built of syllables (Kemendagri, Ortala):
 * - the cheapest alignment is sought, not the first: a letter at a word's start costs nothing, one that goes
 *   on from the letter before it almost nothing, any other letter and any unused word are dear;
 * - function words (dan, di, dengan, …) may stay unused at no cost;
 * - a digit repeats its neighbour: P3K = PPPK, 3T = TTT, K3 = KKK; a year at the end may be left out;
 * - a capital after a small letter begins a word.
 * Time and space are O(short x long); both lengths are capped.
 */

/** The longest short and long forms that are looked at; longer input never aligns. */
export const MAX_SHORT_LETTERS = 24;
export const MAX_LONG_CHARS = 240;

const COST_CONTINUES = 0.1;
const COST_LATER_IN_WORD = 1;
const COST_STARTS_INSIDE_WORD = 1.2;
const COST_UNUSED_WORD = 1.5;

const FUNCTION_WORDS = new Set(
  'dan di ke dari yang untuk dengan pada atas oleh serta atau dalam bagi antar secara per terhadap tentang kepada sebagai and of the for in on to with at by a an'.split(
    ' ',
  ),
);

export interface Alignment {
  /** Total cost; 0 when each letter is the initial of a word and no content word is left out. */
  readonly cost: number;
  /** Offsets into the long form of the letters used, rising. */
  readonly letters: readonly number[];
}

interface LongLetters {
  readonly chars: string[];
  readonly at: number[];
  readonly wordOf: number[];
  readonly startsWord: boolean[];
  /** Number of content words before each word. */
  readonly contentBefore: number[];
  readonly contentTotal: number;
  readonly isContent: boolean[];
}

/**
 * A word, which a capital after a small letter begins anew: pages run words together ("tentangEarly Childhood"), and
 * names are written so (TransJakarta).
 */
const WORD = /\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{N}]+?(?=\p{Lu}\p{Ll})|[\p{L}\p{N}]+/gu;

/** The number of words of a long form. */
export const countWords = (long: string) => long.match(WORD)?.length ?? 0;

function readLong(long: string): LongLetters {
  const chars: string[] = [];
  const at: number[] = [];
  const wordOf: number[] = [];
  const startsWord: boolean[] = [];
  const contentBefore: number[] = [];
  const isContent: boolean[] = [];
  let content = 0;
  let word = -1;
  for (const match of long.matchAll(WORD)) {
    word++;
    contentBefore.push(content);
    const contentWord = !FUNCTION_WORDS.has(match[0].toLowerCase());
    isContent.push(contentWord);
    if (contentWord) content++;
    let offset = match.index;
    for (const char of match[0]) {
      chars.push(char.toLowerCase());
      at.push(offset);
      wordOf.push(word);
      startsWord.push(offset === match.index);
      offset += char.length;
    }
  }
  return { chars, at, wordOf, startsWord, contentBefore, contentTotal: content, isContent };
}

/** The letter sequences that a short form may stand for, digits read as repetition or as themselves. */
export function spellings(short: string): string[] {
  const letters = [...short.toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c)).join('');
  // The year in "ECDI2030" may stand in the long form or not.
  const yearless = letters.replace(/(?<=\p{L})\d{2,4}$/u, '');
  if (!/[2-9]/.test(letters)) return [...new Set([letters, yearless])];
  const before = letters.replace(/(\p{L})([2-9])/gu, (_, l: string, d: string) => l.repeat(Number(d)));
  const after = letters.replace(/([2-9])(\p{L})/gu, (_, d: string, l: string) => l.repeat(Number(d)));
  return [...new Set([letters, before, after, yearless])];
}

/**
 * The cheapest alignment of `short` with `long`, or null where there is none.
 * With `firstAtWordStart` the first letter must begin a word, and words before it are free: the form in which
 * a definition's long form is searched in the words before a bracket.
 */
export function align(
  short: string,
  long: string,
  options: { firstAtWordStart?: boolean } = {},
): Alignment | null {
  if (long.length > MAX_LONG_CHARS) return null;
  const letters = readLong(long);
  let best: Alignment | null = null;
  for (const spelling of spellings(short)) {
    const found = alignLetters([...spelling], letters, options.firstAtWordStart ?? false);
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best;
}

function alignLetters(short: string[], long: LongLetters, free: boolean): Alignment | null {
  const n = long.chars.length;
  const m = short.length;
  if (m === 0 || m > MAX_SHORT_LETTERS || n < m) return null;
  const unused = (from: number, to: number) => COST_UNUSED_WORD * (to - from);
  const contentThrough = (word: number) => (long.contentBefore[word] ?? 0) + (long.isContent[word] ? 1 : 0);

  let previous: Float64Array = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const back: Int32Array[] = [];
  for (let i = 0; i < m; i++) {
    const current: Float64Array = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(n).fill(-1);
    let bestInWord = Number.POSITIVE_INFINITY;
    let bestInWordAt = -1;
    // Best of all earlier words, with the words already left unused up to there taken off.
    let bestEarlier = Number.POSITIVE_INFINITY;
    let bestEarlierAt = -1;
    for (let p = 0; p < n; p++) {
      const word = long.wordOf[p] as number;
      if (long.startsWord[p]) {
        if (bestInWordAt >= 0) {
          const relative = bestInWord - COST_UNUSED_WORD * contentThrough(word - 1);
          // Ties go to the later word, so that the shortest long form wins.
          if (relative <= bestEarlier) {
            bestEarlier = relative;
            bestEarlierAt = bestInWordAt;
          }
        }
        bestInWord = Number.POSITIVE_INFINITY;
        bestInWordAt = -1;
      }
      if (long.chars[p] === short[i]) {
        const opening = long.startsWord[p] ? 0 : COST_STARTS_INSIDE_WORD;
        if (i === 0) {
          if (free) current[p] = long.startsWord[p] ? 0 : Number.POSITIVE_INFINITY;
          else current[p] = opening + unused(0, long.contentBefore[word] as number);
        } else {
          let cost = bestEarlier + COST_UNUSED_WORD * (long.contentBefore[word] as number) + opening;
          let source = bestEarlierAt;
          if (!long.startsWord[p]) {
            const goesOn = (previous[p - 1] as number) + COST_CONTINUES;
            if (goesOn < cost) {
              cost = goesOn;
              source = p - 1;
            }
            if (bestInWord + COST_LATER_IN_WORD < cost) {
              cost = bestInWord + COST_LATER_IN_WORD;
              source = bestInWordAt;
            }
          }
          if (cost < Number.POSITIVE_INFINITY) {
            current[p] = cost;
            from[p] = source;
          }
        }
      }
      if ((previous[p] as number) <= bestInWord && (previous[p] as number) < Number.POSITIVE_INFINITY) {
        bestInWord = previous[p] as number;
        bestInWordAt = p;
      }
    }
    back.push(from);
    previous = current;
  }

  let cost = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let p = 0; p < n; p++) {
    const total =
      (previous[p] as number) + unused(contentThrough(long.wordOf[p] as number), long.contentTotal);
    if (total <= cost && total < Number.POSITIVE_INFINITY) {
      cost = total;
      last = p;
    }
  }
  if (last < 0) return null;
  const used: number[] = [];
  for (let i = m - 1; i >= 0; i--) {
    used.unshift(long.at[last] as number);
    last = (back[i] as Int32Array)[last] as number;
  }
  return { cost, letters: used };
}

/**
 * How dear an alignment may be before the pair is no longer believed.
 * Initialisms must fit almost letter by letter; syllables may take letters from inside words.
 */
export function fits(short: string, alignment: Alignment): boolean {
  const letters = [...short].filter((c) => /[\p{L}\p{N}]/u.test(c));
  const size = letters.length;
  const isInitialism = letters.every((c) => c === c.toUpperCase());
  if (!isInitialism) return alignment.cost <= 0.45 * size;
  if (size <= 2) return alignment.cost === 0;
  return alignment.cost <= (size === 3 ? COST_CONTINUES * 2 : COST_UNUSED_WORD + COST_CONTINUES);
}

/**
 * A looser measure for pairs that a person has written down: is it likely a slip if the letters are this far off?
 * Lets through Migas (Minyak dan Gas Bumi), PPh (Pajak Penghasilan) and SPJ (Surat Pertanggungjawaban).
 */
export function isPlausible(short: string, alignment: Alignment): boolean {
  const letters = [...short].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;
  return alignment.cost <= Math.max(COST_UNUSED_WORD + 0.3, 0.5 * letters);
}
