import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Item, ItemSchema } from '../../lib/glossary/source-schema';
import { root } from '../lib/paths';

/** Something wrong in the source, where it is and what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** An item of the source with the place it was read from. */
export interface SourceItem extends Item {
  readonly file: string;
  readonly line: number;
  /** Line of a field, or of the item where the field is absent. */
  lineOf(field: string): number;
}

export const glossaryFolder = join(root, 'glossary');

/**
 * Reads every YAML file of a folder. Malformed files and rows become problems; the rest is still read.
 * Throws only where the folder has no YAML file at all.
 */
export function readSource(folder = glossaryFolder): { items: SourceItem[]; problems: Problem[] } {
  const names = existsSync(folder) ? readdirSync(folder).filter((n) => /\.ya?ml$/.test(n)) : [];
  if (names.length === 0)
    throw new Error(`No glossary: ${relative(root, folder) || folder} has no YAML file. Restore the folder.`);
  const items: SourceItem[] = [];
  const problems: Problem[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const read = parseSource(readFileSync(path, 'utf8'), relative(root, path));
    items.push(...read.items);
    problems.push(...read.problems);
  }
  return { items, problems };
}

/** Reads the text of one YAML file. `file` only names it in problems. Never throws. */
export function parseSource(text: string, file: string): { items: SourceItem[]; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  const lineOfNode = (node: unknown) => lineAt((node as Node | null)?.range?.[0]);
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `this is not valid YAML: ${error.message}`,
    remedy: 'Compare the indentation, quotes and brackets with the items around it.',
  }));
  const items: SourceItem[] = [];
  if (problems.length > 0 || document.contents === null) return { items, problems };
  if (!isSeq(document.contents)) {
    problems.push({
      file,
      line: 1,
      message: 'the file is not a list',
      remedy: 'Begin each item with "- id: …" at the start of a line.',
    });
    return { items, problems };
  }
  for (const node of document.contents.items) {
    const line = lineOfNode(node);
    const lineOf = (field: string) => {
      const pair = isMap(node) ? node.items.find((p) => String(p.key) === field) : undefined;
      return pair ? lineOfNode(pair.key) : line;
    };
    const result = v.safeParse(ItemSchema, (node as Node).toJS(document));
    if (result.success) {
      items.push({ ...result.output, file, line, lineOf });
      continue;
    }
    for (const issue of result.issues) {
      const path = issue.path?.map((p) => String(p.key)) ?? [];
      const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
      const isMissing = issue.input === undefined;
      problems.push({
        file,
        line: lineOf(path[0] ?? ''),
        message: isUnknown
          ? `unknown field "${path.join('.')}"`
          : isMissing
            ? `the field "${path.join('.')}" is missing`
            : `"${path.join('.')}" ${issue.message}`,
        remedy: isUnknown
          ? 'Remove it, or use one of the fields that glossary/README.md lists.'
          : isMissing
            ? 'Add it; glossary/README.md shows an example.'
            : 'Correct the value; glossary/README.md shows an example.',
      });
    }
  }
  return { items, problems };
}
