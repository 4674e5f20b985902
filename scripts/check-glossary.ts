/**
 * `npm run glossary:check [-- FOLDER] [--accept-words]`: refuses a glossary source that must not be built.
 * With `--accept-words` the new words of definitions are taken into the list of known ones.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DOMAINS } from '../lib/glossary/source-schema';
import { glossaryFolder, readSource, type SourceItem } from './glossary/read-source';
import { checkItems } from './glossary/rules';
import { addWords, checkSpelling, readWords, unknownWords } from './glossary/spelling';

function table(items: readonly SourceItem[]): string {
  const head = ['domain', 'senses', 'forms', 'with law', 'with English', 'reviewed'];
  const row = (name: string, list: readonly SourceItem[]) => [
    name,
    String(list.length),
    String(new Set(list.flatMap((i) => i.forms.map((f) => f.form))).size),
    String(list.filter((i) => i.law?.length).length),
    String(list.filter((i) => i.english).length),
    String(list.filter((i) => i.checked).length),
  ];
  const rows = [
    head,
    ...DOMAINS.map((d) =>
      row(
        d,
        items.filter((i) => i.domain === d),
      ),
    ),
    row('total', items),
  ];
  return rows
    .map((r) => r.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(13))).join(''))
    .join('\n');
}

try {
  const { values, positionals } = parseArgs({
    options: { 'accept-words': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folder = positionals[0] ? resolve(positionals[0]) : glossaryFolder;
  const { items, problems } = readSource(folder);
  if (values['accept-words'])
    addWords(folder, [...unknownWords(items, readWords(folder) ?? new Set()).values()].flat());
  const words = readWords(folder);
  const all = [...problems, ...checkItems(items), ...(words ? checkSpelling(items, words) : [])];
  for (const p of all) console.error(`${p.file}:${p.line}: ${p.message}\n    ${p.remedy}`);
  console.log(table(items));
  console.log(all.length === 0 ? 'No problems.' : `${all.length} problems.`);
  process.exitCode = all.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
