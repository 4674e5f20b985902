/**
 * `npm run licences [-- --write]`: the packages that the extension is built with, and their licences. Fails for a licence
 * that is not known to allow that, and where public/LISENSI.txt, which goes into the package as those licences ask, is not
 * what they say now. `--write` writes it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths';

const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);
const NOTICE = join(root, 'public', 'LISENSI.txt');

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const packageOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What the extension is built with, and what that depends on. Types and tools, which are peers, are not built in. */
const wanted = Object.keys(packageOf(root).dependencies);
for (const name of wanted)
  for (const more of Object.keys(packageOf(join(root, 'node_modules', name)).dependencies ?? {}))
    if (!wanted.includes(more)) wanted.push(more);
const folders = wanted.sort().map((name) => join(root, 'node_modules', name));

const notices: string[] = [];
let isWrong = false;
for (const folder of folders) {
  const { name, version, license } = packageOf(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const isAllowed = ALLOWED.has(license);
  console.log(
    `${isAllowed && file ? '      ' : 'WRONG '} ${name} ${version}: ${license ?? 'none named'}${file ? '' : ', no text'}`,
  );
  isWrong ||= !isAllowed || !file;
  if (file) notices.push(`${name} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
}
const text = `Singkap memakai paket berikut. / Singkap is built with these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
if (values.write) writeFileSync(NOTICE, text);
else if (!existsSync(NOTICE) || readFileSync(NOTICE, 'utf8') !== text) {
  console.log('public/LISENSI.txt is not what the licences say now. Run: npm run licences -- --write');
  isWrong = true;
}
process.exitCode = isWrong || folders.length === 0 ? 1 : 0;
