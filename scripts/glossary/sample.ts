import { createHash } from 'node:crypto';
import type { Item } from '../../lib/glossary/source-schema';

const rank = (seed: number, id: string) => createHash('sha256').update(`${seed} ${id}`).digest('hex');

/**
 * Draws `count` of the items that ship, at random. Each id has its own place in the order of a seed, so that an item
 * more or less in the glossary moves the sample by one at most, and the items of a domain stand in the same order
 * whether drawn alone or among all. `skip` passes over those that an earlier draw gave.
 */
export function drawSample<T extends Pick<Item, 'id' | 'checked'>>(
  items: readonly T[],
  { count, seed, skip = 0 }: { count: number; seed: number; skip?: number },
): T[] {
  return items
    .filter(({ checked }) => checked !== undefined)
    .map((item) => ({ item, rank: rank(seed, item.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(skip, skip + count)
    .map(({ item }) => item);
}

/** Columns of a sample, as `sampleRow` fills them. */
export const SAMPLE_COLUMNS = ['id', 'form', 'long', 'english', 'definition', 'law', 'valid'] as const;

/** An item as one line of tab-separated values; several laws or periods are parted by "; ". */
export function sampleRow(item: Item): string {
  const law = (item.law ?? []).map(({ name, article }) => (article ? `${name} ${article}` : name));
  const valid = (item.valid ?? []).map(({ from = '', to = '' }) => `${from}..${to}`);
  const [first] = item.forms;
  return [
    item.id,
    first?.form ?? '',
    item.long,
    item.english ?? '',
    item.definition,
    law.join('; '),
    valid.join('; '),
  ].join('\t');
}
