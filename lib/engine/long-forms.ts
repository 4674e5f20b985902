import { foldKey } from './fold';

/** Words that official and newspaper spellings of the same name add or leave out. */
const OPTIONAL = /\b(?:dan|atau|republik indonesia|ri|the|of|and)\b/g;

const bare = (long: string) =>
  foldKey(long)
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(OPTIONAL, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Share of the letters that may differ, for typing errors ("Negera") and spelling variants. */
const MAX_DIFFERENCE = 0.12;

/** A shorter root is in too many other words. */
const MIN_ROOT = 5;

/** Do two spellings name the same long form, small errors and optional words aside? */
export function isSameLongForm(a: string, b: string): boolean {
  const x = bare(a);
  const y = bare(b);
  if (x === y) return true;
  if (sameRoots(x, y)) return true;
  const limit = Math.floor(Math.max(x.length, y.length) * MAX_DIFFERENCE);
  return editDistance(x, y, limit) <= limit;
}

/** Word by word the same root: "organisasi masyarakat" for "organisasi kemasyarakatan". */
function sameRoots(x: string, y: string): boolean {
  const a = x.split(' ');
  const b = y.split(' ');
  return (
    a.length === b.length &&
    a.length > 1 &&
    a.every((word, i) => {
      const other = b[i] as string;
      const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
      return shorter === longer || (shorter.length >= MIN_ROOT && longer.includes(shorter));
    })
  );
}

/**
 * Levenshtein distance, given up (returning more than `limit`) as soon as it must exceed the limit.
 * Source: V. Levenshtein (1966), in the two-row form.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length] as number;
}
