/** `npm run glossary:page [-- FILE.html]`: writes the whole glossary as one page that can be read without Singkap. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FOLDER_OPTION, folderOf, readArguments, runCommand } from './glossary/command';
import { compileGlossary } from './glossary/compile';
import { renderPage } from './glossary/page/render';
import { itemsOf, loadSource } from './glossary/source';
import { root } from './lib/paths';

const USAGE = 'Cara pakai: npm run --silent glossary:page -- [BERKAS.html]';

await runCommand(() => {
  const { values, positionals } = readArguments(FOLDER_OPTION, USAGE);
  if (positionals.length > 1) throw new Error(USAGE);
  const file = resolve(positionals[0] ?? join(root, '.output', 'glosarium.html'));
  const compiled = compileGlossary(itemsOf(loadSource(folderOf(values.folder))));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderPage(compiled));
  console.log(`${Object.keys(compiled.texts).length} arti yang sudah diperiksa ditulis ke ${file}.`);
});
