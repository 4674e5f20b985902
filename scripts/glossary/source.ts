import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../lib/glossary/source-schema';
import { type Advice, adviceOnProblem } from './indonesian';
import { editSource, FIELDS, type SourceEdit } from './item-text';
import { type Problem, parseSource, type SourceItem } from './read-source';
import { checkItems } from './rules';
import { readWords, unknownWords } from './spelling';

/** One file of the glossary: its text and what was read from it. */
interface SourceFile {
  readonly text: string;
  readonly items: readonly SourceItem[];
  readonly problems: readonly Problem[];
}

/** The whole glossary source in memory, by file name (`desa.yaml`). */
export type Source = ReadonlyMap<string, SourceFile>;

/** A problem of the source with the item and the field it lies in. */
export interface LocatedProblem extends Advice {
  readonly file: string;
  readonly line: number;
  readonly id: string | undefined;
  readonly field: keyof Item | undefined;
}

const toFile = (name: string, text: string): SourceFile => ({ text, ...parseSource(text, name) });

/** Reads the files of a folder. Throws, in Indonesian, where it has none or one of them cannot be read whole. */
export function loadSource(folder: string): Source {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  if (names.length === 0) throw new Error(`Folder glosarium ${folder} tidak berisi berkas .yaml.`);
  const source = new Map(
    names.sort().map((name) => [name, toFile(name, readFileSync(join(folder, name), 'utf8'))]),
  );
  const [problem] = [...source.values()].flatMap((file) => file.problems);
  if (problem)
    throw new Error(
      `${problem.file}:${problem.line}: ${adviceOnProblem(problem).message}.\nPerbaiki berkas ini dahulu; lihat npm run glossary:check.`,
    );
  return source;
}

/** All items of a source. */
export function itemsOf(source: Source): SourceItem[] {
  return [...source.values()].flatMap((file) => file.items);
}

/** An item as the schema gives it, without the place it was read from. */
export function plainItem(item: Item): Item {
  return Object.fromEntries(
    FIELDS.flatMap((f) => (item[f] === undefined ? [] : [[f, item[f]]])),
  ) as unknown as Item;
}

/** The source with items added or replaced. An item whose domain is another than before moves to that file. */
export function withItems(source: Source, items: readonly Item[]): Source {
  const fileOf = new Map([...source].flatMap(([name, file]) => file.items.map((i) => [i.id, name] as const)));
  const edits = new Map<
    string,
    Required<{ [K in keyof SourceEdit]: NonNullable<SourceEdit[K]>[number][] }>
  >();
  const editOf = (name: string) => {
    const edit = edits.get(name) ?? { put: [], remove: [] };
    edits.set(name, edit);
    return edit;
  };
  for (const item of items) {
    const target = `${item.domain}.yaml`;
    const current = fileOf.get(item.id);
    if (current !== undefined && current !== target) editOf(current).remove.push(item.id);
    editOf(target).put.push(plainItem(item));
  }
  const result = new Map(source);
  for (const [name, edit] of edits) {
    const before = source.get(name)?.text ?? '';
    const text = editSource(before, edit);
    if (text !== before) result.set(name, toFile(name, text));
  }
  return result;
}

/** Words of the definitions of some items that are new to the glossary; none where it keeps no list of words. */
export function newWords(folder: string, source: Source, ids: ReadonlySet<string>): string[] {
  const known = readWords(folder);
  const found = known ? unknownWords(itemsOf(source), known) : new Map<SourceItem, string[]>();
  return [...new Set([...found].flatMap(([item, words]) => (ids.has(item.id) ? words : [])))];
}

/** What a change makes wrong: the problems of `after` that `before` does not have. */
export function newProblems(before: Source, after: Source): LocatedProblem[] {
  const known = new Map<string, number>();
  for (const problem of problemsOf(before)) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return problemsOf(after).flatMap((problem) => {
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left > 0 ? [] : [locate(problem, after)];
  });
}

const problemsOf = (source: Source): Problem[] => [
  ...[...source.values()].flatMap((file) => file.problems),
  ...checkItems(itemsOf(source)),
];

/** Lines move when items are added; a problem is known by its file and words. */
const keyOf = (problem: Problem) => `${problem.file}\t${problem.message.replace(/:\d+/g, '')}`;

function locate(problem: Problem, source: Source): LocatedProblem {
  const { file, line } = problem;
  const item = source.get(file)?.items.findLast((i) => i.line <= line);
  const field = FIELDS.find((f) => item?.[f] !== undefined && item.lineOf(f) === line);
  return { ...adviceOnProblem(problem), file, line, id: item?.id, field };
}

/**
 * Writes the files that differ, all or none: each first to a temporary folder inside, then all renamed. Throws, in
 * Indonesian and with the folder as it was, where a file has been changed since `before` was read or cannot be
 * written. Returns the names of the files written. `rename` is `fs.renameSync`, but for tests.
 */
export function saveSource(
  folder: string,
  before: Source,
  after: Source,
  rename: (from: string, to: string) => void = renameSync,
): string[] {
  const changed = [...after].filter(([name, file]) => before.get(name)?.text !== file.text);
  for (const [name] of changed) {
    const path = join(folder, name);
    const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (now !== before.get(name)?.text)
      throw new Error(`${name} diubah orang lain sementara ini. Tidak ada yang ditulis; jalankan lagi.`);
  }
  const temporary = mkdtempSync(join(folder, '.tmp-'));
  const renamed: string[] = [];
  try {
    for (const [name, file] of changed) writeFileSync(join(temporary, name), file.text);
    for (const [name] of changed) {
      rename(join(temporary, name), join(folder, name));
      renamed.push(name);
    }
  } catch (error) {
    for (const name of renamed) {
      const former = before.get(name)?.text;
      if (former === undefined) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), former);
    }
    throw new Error(
      `Glosarium tidak dapat ditulis: ${error instanceof Error ? error.message : error}. Tidak ada yang berubah.`,
      { cause: error },
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return changed.map(([name]) => name);
}
