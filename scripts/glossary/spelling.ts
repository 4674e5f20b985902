import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, SourceItem } from './read-source';

/**
 * The spelling of definitions, against a list of our own: every word that a reviewed definition uses stands in
 * glossary/kata.txt, one a line, as it is written (inflected too). A word that does not is a slip, or new. No public
 * Indonesian word list covers the vocabulary of government, and one with affix rules lets through words that are not
 * (when the list was begun, its words were checked against hunspell-id, and the 218 that it lacks by a person).
 */
const FILE = 'kata.txt';

/** The known words of a glossary folder, or null where it has no list. */
export function readWords(folder: string): ReadonlySet<string> | null {
  const path = join(folder, FILE);
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean)) : null;
}

/** Writes the list, sorted, with more words added. */
export function addWords(folder: string, words: Iterable<string>): void {
  const all = new Set([...(readWords(folder) ?? []), ...words]);
  writeFileSync(join(folder, FILE), `${[...all].sort().join('\n')}\n`);
}

/** Words of three letters or more in small letters: names and short forms are not judged. */
const WORD = /(?<![\p{L}\p{N}-])\p{Ll}{3,}(?![\p{L}\p{N}])/gu;

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The words of an item's definition that are neither in the list nor in the glossary's own forms. */
export function unknownWords(
  items: readonly SourceItem[],
  known: ReadonlySet<string>,
): Map<SourceItem, string[]> {
  const forms = new Set(items.flatMap((i) => i.forms.flatMap((f) => wordsOf(f.form))));
  const found = new Map<SourceItem, string[]>();
  for (const item of items) {
    const words = (item.definition.match(WORD) ?? []).filter((w) => !known.has(w) && !forms.has(w));
    if (words.length > 0) found.set(item, [...new Set(words)]);
  }
  return found;
}

/** A problem for each item whose definition has an unknown word. */
export function checkSpelling(items: readonly SourceItem[], known: ReadonlySet<string>): Problem[] {
  return [...unknownWords(items, known)].map(([item, words]) => ({
    file: item.file,
    line: item.lineOf('definition'),
    message: `${item.id}: words that the glossary has not used before: ${words.join(', ')}`,
    remedy: `Correct the spelling. If it is right, run: npm run glossary:check -- --accept-words`,
  }));
}
