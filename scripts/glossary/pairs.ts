import { foldKey, unify } from '../../lib/engine/fold';
import { isSameLongForm } from '../../lib/engine/long-forms';
import { impliedCase } from '../../lib/glossary/index-format';
import type { Item } from '../../lib/glossary/source-schema';

/** A short form with a long form that news itself gives it, and how often. */
export interface Pair {
  readonly short: string;
  readonly long: string;
  readonly count: number;
}

/** A pair whose short form the glossary knows, but not with that long form. */
export interface UnknownSense extends Pair {
  /** Long forms that the glossary has for the short form. */
  readonly known: readonly string[];
}

type Sense = Pick<Item, 'forms' | 'long'>;

/**
 * Reads the list of pairs: tab-separated, with a header line that names the columns short, long and count.
 * Throws, naming the line, where a column is missing or a count is not a number.
 */
export function parsePairs(tsv: string): Pair[] {
  const [header = '', ...lines] = tsv.split(/\r?\n/);
  const names = header.split('\t');
  const columns = ['short', 'long', 'count'].map((name) => names.indexOf(name));
  if (columns.includes(-1)) throw new Error('The list of pairs needs the columns short, long and count.');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const [short = '', long = '', count = ''] = columns.map((column) => cells[column]);
    if (!/^\d+$/.test(count))
      throw new Error(`Line ${i + 2} of the list of pairs is damaged: ${line.slice(0, 60)}`);
    return [{ short, long, count: Number(count) }];
  });
}

const words = (text: string) =>
  ` ${foldKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Do two long forms name the same thing, or is one the other with words around it ("… Republik Indonesia")? */
function agree(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  return isSameLongForm(a, b) || x.includes(y) || y.includes(x);
}

/** Adds up the pairs of a short form whose long forms differ in spelling only; the commonest spelling stands for them. */
function mergeSpellings(pairs: readonly Pair[]): Pair[] {
  const merged: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.count - a.count)) {
    const at = merged.findIndex((m) => m.short === pair.short && isSameLongForm(m.long, pair.long));
    const same = merged[at];
    if (same) merged[at] = { ...same, count: same.count + pair.count };
    else merged.push(pair);
  }
  return merged;
}

/** The long forms of the glossary by the spelling of their short forms, as the case rule of each lets it be written. */
function longFormsBySpelling(senses: readonly Sense[]): (short: string) => string[] {
  const exact = new Map<string, Set<string>>();
  const anyCase = new Map<string, Set<string>>();
  for (const { forms, long } of senses)
    for (const { form, case: rule = impliedCase(form) } of forms) {
      const [map, key] = rule === 'any' ? [anyCase, foldKey(form)] : [exact, unify(form)];
      map.set(key, (map.get(key) ?? new Set()).add(long));
    }
  return (short) => [
    ...new Set([...(exact.get(unify(short)) ?? []), ...(anyCase.get(foldKey(short)) ?? [])]),
  ];
}

/**
 * Finds the senses that news gives at least `minimum` times to a short form of the glossary and that the glossary does
 * not have; the commonest first. What news defines is not always right: each wants a person's judgement.
 */
export function findUnknownSenses(
  senses: readonly Sense[],
  pairs: readonly Pair[],
  minimum: number,
): UnknownSense[] {
  const longForms = longFormsBySpelling(senses);
  const known = pairs.filter(({ short }) => longForms(short).length > 0);
  return mergeSpellings(known)
    .map((pair) => ({ ...pair, known: longForms(pair.short) }))
    .filter(({ count, long, known }) => count >= minimum && !known.some((ours) => agree(ours, long)))
    .sort((a, b) => b.count - a.count || (a.short < b.short ? -1 : 1));
}
