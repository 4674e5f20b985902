/** `npm run glossary:build`: checks the glossary source and compiles it into assets/generated/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checksum } from '../lib/glossary/checksum';
import { compileGlossary } from './glossary/compile';
import { readSource } from './glossary/read-source';
import { checkItems } from './glossary/rules';
import { root } from './lib/paths';

const folder = join(root, 'assets', 'generated');
const kilobytes = (text: string) => `${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB gzip`;

try {
  const { items, problems } = readSource();
  const all = [...problems, ...checkItems(items)];
  if (all.length > 0) {
    for (const p of all.slice(0, 20)) console.error(`${p.file}:${p.line}: ${p.message}\n    ${p.remedy}`);
    throw new Error(`The glossary has ${all.length} problems and was not built. See: npm run glossary:check`);
  }
  const compiled = compileGlossary(items);
  const texts = JSON.stringify(compiled.texts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'forms.txt'), compiled.forms);
  writeFileSync(join(folder, 'texts.json'), texts);
  const shipped = Object.keys(compiled.texts).length;
  // The day of the last reading; no date of the build, for the same source is to give the same bytes.
  const latest = items.reduce((last, { checked = '' }) => (checked > last ? checked : last), '');
  const about = { hash: compiled.hash, senses: shipped, latest, texts: checksum(texts) };
  writeFileSync(join(folder, 'about.json'), JSON.stringify(about));
  console.log(`Glossary ${compiled.hash}: ${shipped} of ${items.length} senses are reviewed and built.`);
  console.log(`Forms ${kilobytes(compiled.forms)}, texts ${kilobytes(texts)}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
