/**
 * `npm run size`: what the built extension weighs, against its budgets. The content script's budget is stated for a
 * glossary of 3,000 senses (docs/decisions/0010-budget-at-3000-senses.md), so it is measured as it would be with every
 * so-manieth sense of today's; what it weighs as it is has a limit of its own, that growth be noticed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGlossary } from './glossary/compile';
import { readSource } from './glossary/read-source';
import { root } from './lib/paths';

const SENSES = 3000;

const built = readFileSync(join(root, '.output', 'chrome-mv3', 'content-scripts', 'content.js'), 'utf8');
const forms = readFileSync(join(root, 'assets', 'generated', 'forms.txt'), 'utf8');
if (!built.includes(forms))
  throw new Error('The content script does not hold the forms index as it was compiled.');

const reviewed = readSource().items.filter((item) => item.checked !== undefined);
const some = Array.from({ length: SENSES }, (_, i) => reviewed[Math.floor((i * reviewed.length) / SENSES)]);
const fewer = compileGlossary(some.flatMap((item) => item ?? [])).forms;

const folder = join(root, '.output', 'size');
mkdirSync(folder, { recursive: true });
// A function, so that a "$" in the index is no pattern.
writeFileSync(
  join(folder, 'content-3000.js'),
  built.replace(forms, () => fewer),
);
writeFileSync(
  join(folder, 'content-code.js'),
  built.replace(forms, () => ''),
);
/** All scripts that a page of the extension loads, in one file. */
const scriptsOf = (page: string) => {
  const html = readFileSync(join(root, '.output', 'chrome-mv3', page), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  return paths.map((path) => readFileSync(join(root, '.output', 'chrome-mv3', path), 'utf8')).join('\n');
};
writeFileSync(join(folder, 'popup.js'), scriptsOf('popup.html'));
writeFileSync(join(folder, 'glossary.js'), scriptsOf('glossary.html'));
process.exitCode = spawnSync('size-limit', { stdio: 'inherit', shell: true }).status ?? 1;
