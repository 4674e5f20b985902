import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../lib/engine/block';
import { unify } from '../../../lib/engine/fold';
import { resolvePage } from '../../../lib/engine/page';
import { CONFIDENT } from '../../../lib/engine/senses';
import type { Mark } from '../../../lib/engine/types';
import { loadSourceGlossary } from '../../../scripts/lib/source-glossary';

/** The table that linguists keep; its README says what the columns hold. Its folder `pending` is left out. */
const TABLE = new URL('../../fixtures/cases/', import.meta.url);

interface Case {
  readonly line: number;
  readonly text: string;
  readonly expected: readonly string[];
  readonly rule: string;
}

const readEscapes = (text: string) =>
  text
    .replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\n', '\n');

/** Reads one file of the table. Throws, naming file and line, where a line is not three filled columns. */
function readCases(file: string): Case[] {
  const lines = readFileSync(new URL(file, TABLE), 'utf8').split(/\r?\n/);
  return lines.flatMap((row, index) => {
    if (row === '' || row.startsWith('#')) return [];
    const columns = row.split('\t');
    const [text, expected, rule] = columns;
    if (columns.length !== 3 || !text || !expected || !rule)
      throw new Error(`${file}:${index + 1}: needs text, expected marks and rule, parted by tabs`);
    const marks = expected === '-' ? [] : expected.split(' ; ');
    return [{ line: index + 1, text, expected: marks.map((m) => m.toLowerCase()), rule }];
  });
}

const { lexicon } = loadSourceGlossary();

/** What the reader is shown: the form as written, and its long form or "?" where the card chooses none. */
const shown = ({ text, long, confidence }: Mark) =>
  `${unify(text)}=${confidence < CONFIDENT ? '?' : long}`.toLowerCase();

function marksOf(text: string): string[] {
  const blocks = text.split('\n').map((paragraph) => readBlock(paragraph, lexicon));
  return resolvePage(blocks, lexicon).flat().map(shown);
}

const files = readdirSync(TABLE).filter((name) => name.endsWith('.tsv'));

describe.each(files)('%s', (file) => {
  for (const { line, text, expected, rule } of readCases(file))
    it(`${line}, ${rule}: ${text}`, () => expect(marksOf(readEscapes(text))).toEqual(expected));
});
